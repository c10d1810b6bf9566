"""Where articles come from: files and folders, web pages, feeds."""

from geo.sources.feeds import read_address, read_feed
from geo.sources.files import ArticleFailure, Outcome, read_articles, read_content
from geo.sources.html import read_html
from geo.sources.web import Page, fetch

__all__ = [
    "ArticleFailure",
    "Outcome",
    "Page",
    "fetch",
    "read_address",
    "read_articles",
    "read_content",
    "read_feed",
    "read_html",
]
