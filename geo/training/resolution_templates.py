"""Sentences that made-up texts consist of; names go where the braces stand."""

from __future__ import annotations

NEWS = (
    "Officials in {} said the talks would go on.", "Fighting was reported near {} on Monday.", "Crowds marched in {}.",
    "The minister arrived in {} for a two-day visit.", "A bomb killed six people in {}.", "Floods cut off {}.",
    "{} said it would reply in time.", "Aid reached {} after a week.", "The army took {} from the rebels.",
    "He was born in {} and studied abroad.", "Markets in {} closed lower.", "The road to {} was open again.",
    "Talks opened in {}, officials said.", "{} residents fled.",
)  # fmt: skip
PAIRS = (
    "{}, {}, was calm.",
    "Police in {}, {}, made two arrests.",
    "A court in {} in {} heard the case.",
    "{} ({}) grew.",
    "Rain fell on {}, a city in {}, for days.",
)
DIVISION = (
    "In {} province, schools were closed.", "The governor of {} resigned.", "Villages across {} lost power.",
    "Shelling was heard in the {} region.", "Officials in {} region gave no figures.", "{} state police came.",
)  # fmt: skip
FRAMES = (
    "In {}, fighting was reported in {} and {}.", "{}: Floods cut off {} and {}.",
    "In {}, officials in {} counted the dead.",
)  # fmt: skip
LISTS = (
    "Schools in {}, {} and {} were closed.", "Power failed in {}, {} and {}.", "Cases rose in {}, {} and {} last week.",
)  # fmt: skip
GOVERNS = (
    "{}'s governor signed the bill.", "The {} legislature voted.", "{} lawmakers met.", "{}'s attorney general sued.",
)  # fmt: skip
COUNTY = ("A blast hit {} district.", "Farmers in {} county lost crops.", "The {} district court ruled.")
RULERS = (
    "{}'s president spoke.", "{}'s foreign minister flew home.", "{}'s junta leader refused.", "{}'s army pulled back.",
    "The government of {} fell.",
)  # fmt: skip
PEOPLE = (
    "The {0} foreign minister met his {1} counterpart in {{}}.", "{0} and {1} officials held talks in {{}}.",
    "{0} troops crossed the {1} border near {{}}.",
)  # fmt: skip
STATES = ("{} and {} signed the treaty.", "Relations between {} and {} are tense.", "{} warned {} on Friday.")
ENTRY = (
    "{} is a village in {}, {}.", "{} is a town in {}, {}.", "{} is a city and municipality in {}, {}.",
    "{} is a small settlement in the {} region of {}.", "{} is a town in {}, {}. It has a mill.",
    "Gunmen attacked {}, a village in {}, {}, on Monday.", "She left {}, a town in the {} region of {}, for work.",
)  # fmt: skip
LOCAL = (
    "The {} City Council met on Monday.", "A {} man was arrested.", "Police in {} asked for help.",
    "The {} school board voted.", "{} residents packed the hall.", "She grew up in {} and coaches there.",
    "Fire damaged a house in {}.", "The {} Chamber of Commerce gave its awards.", "A crash near {} hurt two.",
    "He played for {} High School.", "Services will be held in {}.",
)  # fmt: skip
PAPERS = ("news", "herald", "times", "gazette", "post", "courier", "advertiser", "")
SITES = {
    "US": ".com", "GB": ".co.uk", "CA": ".ca", "AU": ".com.au", "NZ": ".co.nz", "IE": ".ie", "ZA": ".co.za",
    "IN": ".in", "KE": ".co.ke", "NG": ".ng", "PH": ".ph", "PK": ".pk",
}  # fmt: skip
READERS = (40, 16, 12, 8, 4, 4, 3, 4, 2, 3, 2, 2)  # how often a paper of each of them is written
WIDE = (
    "Ships crossed the {} at night.", "Countries around the {} met.", "A storm formed over the {}.",
    "Trade across the {} fell.", "He has studied the {} for years.",
)  # fmt: skip
