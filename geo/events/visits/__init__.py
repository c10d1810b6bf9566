"""Who came to whom: visits, meetings and calls."""
