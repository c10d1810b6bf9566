from pages.shared.frame import open_page

with open_page("Review") as store:
    pass
