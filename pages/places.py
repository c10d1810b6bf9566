from pages.shared.frame import open_page

with open_page("Places") as store:
    pass
