from pages.shared.frame import open_page

with open_page("About") as store:
    pass
