"""How the tables in data/ are made from ordinary packages; run by maintainers through `make data`."""
