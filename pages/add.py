from pages.shared.frame import open_page

with open_page("Add") as store:
    pass
