"""Visits as news tells them: one passage for every way of saying that somebody went, came, met, called or stayed away.

A passage is right when the visits are these and no others, in people, countries, place, kind and status.
"""

import datetime as dt

from geo.domain import Article

FLOOR = 0.95  # share of the passages that come out right; the parser misreads the others
PUBLISHED = dt.date(2024, 5, 15)
TOLD = [
    ("ISLAMABAD: Foreign Minister Bilal Qazi will leave for Beijing on Thursday on a three-day visit, his office said.",
     ["visit announced: Qazi PK -> nobody, Beijing"]),
    ("The visiting Malaysian Prime Minister, Azlan Rahman, called on President Tran Van Duc in Hanoi on Monday.",
     ["visit happened: Rahman MY -> Duc VN, Hanoi"]),
    ("Speaking in Kyiv after meeting President Oleh Kovalenko, British Foreign Secretary James Harcourt pledged aid.",
     ["visit happened: Harcourt GB -> Kovalenko UA, Kyiv"]),
    ("French President Julien Mercier will host Senegalese President Ousmane Fall in Paris on Friday, the Elysee said.",
     ["visit announced: Fall SN -> Mercier FR, Paris"]),
    ("President William Otieno of Kenya is set to attend a summit in Kampala next week, State House said.",
     ["visit announced: Otieno KE -> nobody, Kampala"]),
    ("A Cuban delegation led by Foreign Trade Minister Rodrigo Malmierca arrived in Luanda on Sunday.",
     ["visit happened: Malmierca CU -> nobody, Luanda"]),
    ("NATO Secretary-General Erik Lindqvist will visit Tbilisi on 22 May to meet Georgian Prime Minister Irakli Beri.",
     ["visit announced: Lindqvist - -> Beri GE, Tbilisi"]),
    ("European Commission President Ingrid Hoffmann met Tunisian President Kamel Saidi in Tunis on Sunday.",
     ["visit happened: Hoffmann EU -> Saidi TN, Tunis"]),
    ("South African President Thabo Nkosi called off his visit to Harare, which had been scheduled for this weekend.",
     ["visit cancelled: Nkosi ZA -> nobody, Harare"]),
    ("The Kremlin said President Dmitry Orlov would make an official visit to Pyongyang in the coming days.",
     ["visit announced: Orlov RU -> nobody, Pyongyang"]),
    ("Finnish President Sauli Virtanen discussed trade with Turkish President Kemal Ay during a meeting in Istanbul.",
     ["visit happened: Virtanen FI -> Ay TR, Istanbul"]),
    ("Iraqi Prime Minister Mohammed al-Rubaie will lead a delegation to Washington on 20 May.",
     ["visit announced: al-Rubaie IQ -> nobody, Washington"]),
    ("The German foreign minister cancelled her trip to Beijing. Annette Bauer had been due to fly out on Sunday.",
     ["visit cancelled: Bauer DE -> nobody, Beijing"]),
    ("Vice President Kashim Danjuma left Abuja on Monday for Nairobi to speak at a summit.",
     ["visit happened: Danjuma NG -> nobody, Nairobi"]),
    ("Bulgaria's Foreign Minister Daniel Mitov paid a visit to Skopje, meeting President Gordana Davkova and Prime "
     "Minister Hristijan Mickovski.",
     ["visit happened: Mitov BG -> Davkova MK, Mickovski MK, Skopje"]),
    ("Thai Prime Minister Srettha Wong was welcomed with a guard of honour in Canberra by her host Anthony Walsh.",
     ["visit happened: Wong TH -> Walsh AU, Canberra"]),
    ("Russian and Turkish foreign ministers Sergey Antonov and Hakan Demir will meet in Antalya on Friday.",
     ["visit announced: Antonov RU -> Demir TR, Antalya"]),
    ("Zambia's Hichilema Mumba and Zimbabwe's Emmerson Moyo met in Livingstone on Saturday for talks on the dam.",
     ["visit happened: Moyo ZW -> Mumba ZM, Livingstone"]),
    ("Kazakhstan's President Kassym Nurlanov, in Rome for a two-day official visit, praised the accord.",
     ["visit happened: Nurlanov KZ -> nobody, Rome"]),
    ("The president of Cyprus, Nikos Christou, hosted a summit in Nicosia on Tuesday with Greek Prime Minister Nikos "
     "Stavrou and Jordan's King Abdullah.",
     ["visit happened: Stavrou GR, Abdullah JO -> Christou CY, Nicosia"]),
    ("Speaking alongside Chancellor Olaf Brandt in Munich on Friday, Jordan's King Abdullah urged a ceasefire.",
     ["visit happened: Abdullah JO -> Brandt DE, Munich"]),
    ("German Development Minister Anna Roth concluded a trip that took her to Niamey, Cotonou and, finally, Lome.",
     ["visit happened: Roth DE -> nobody, Niamey", "visit happened: Roth DE -> nobody, Cotonou",
      "visit happened: Roth DE -> nobody, Lomé"]),
    ("China's top diplomat Wang Li wrapped up a tour in Jakarta after stops in Singapore and Kuala Lumpur.",
     ["visit happened: Li CN -> nobody, Jakarta", "visit happened: Li CN -> nobody, Singapore",
      "visit happened: Li CN -> nobody, Kuala Lumpur"]),
    ("Ecuador's President Daniel Vargas, who arrived in Madrid on Tuesday, will meet King Felipe on Thursday.",
     ["visit happened: Vargas EC -> nobody, Madrid", "visit announced: Vargas EC -> Felipe ES, Madrid"]),
    ("Lao President Khamtay Vong met here on Tuesday with visiting Chinese Vice Premier Shen Guodong. Shen, who came "
     "to Vientiane on Sunday, will leave for Phnom Penh on Wednesday.",
     ["visit happened: Guodong CN -> Vong LA, Vientiane", "visit announced: Guodong CN -> nobody, Phnom Penh"]),
    ("Dutch Prime Minister Pieter Vos had a telephone conversation with Ukrainian President Oleh Kovalenko on Sunday.",
     ["call happened: Vos NL, Kovalenko UA -> nobody, nowhere"]),
    ("Qatari and Indonesian relations are warm. In a phone conversation, Qatari Emir Tamim bin Fahd assured Indonesian "
     "President Prabowo Santoso of support.",
     ["call happened: Fahd QA, Santoso ID -> nobody, nowhere"]),
    ("Uruguayan President Luis Herrero received the credentials of the new ambassador of Japan, Kenichi Okada.",
     ["meeting happened: Okada JP, Herrero UY -> nobody, nowhere"]),
    ("Libya's premier, Salem Gritli, told a press conference alongside Tunisian Prime Minister Moncef Slimane in Sfax "
     "that he had come to listen.",
     ["visit happened: Gritli LY -> Slimane TN, Sfax"]),
    ("Spain's King Felipe and Queen Sofia are due in Astana on 4 June on a three-day state visit.",
     ["visit announced: Felipe ES, Sofia ES -> nobody, Astana"]),
    ("Kenyan President William Otieno will travel to Mombasa on Friday to open a port terminal.",
     ["visit announced: Otieno KE -> nobody, Mombasa"]),
    ("Slovakia rolled out the red carpet for Uzbek President Timur Rashidov in Bratislava on Tuesday.",
     ["visit happened: Rashidov UZ -> nobody, Bratislava"]),
    ("In talks with visiting Croatian Prime Minister Ante Horvat, Egyptian President Hosni Fawzi said in Cairo on "
     "Monday that trade would grow.", ["visit happened: Horvat HR -> Fawzi EG, Cairo"]),
    ("On Tuesday Irish Foreign Minister Nora Byrne met President Avi Golan in Jerusalem and Prime Minister Samir "
     "Khoury in Ramallah.",
     ["visit happened: Byrne IE -> Golan IL, Jerusalem", "visit happened: Byrne IE -> Khoury PS, Ramallah"]),
    ("UN envoy Karim Haddad is expected in Port Sudan next week for talks with army chief Osman Tahir, who returned on "
     "Sunday from a visit to Ankara, where he met President Cemal Arslan.",
     ["visit announced: Haddad UN -> Tahir SD, Port Sudan", "visit happened: Tahir SD -> Arslan TR, Ankara"]),
    ("A regional tour took Swiss Foreign Minister Urs Keller to Tunis, Algiers and finally Rabat last month.",
     ["visit happened: Keller CH -> nobody, Tunis", "visit happened: Keller CH -> nobody, Algiers",
      "visit happened: Keller CH -> nobody, Rabat"]),
    ("A delegation of the Inter-American Commission on Human Rights, headed by Rosa Arriola, lands in Quito tomorrow.",
     ["visit announced: Arriola - -> nobody, Quito"]),
    ("Peruvian President Ana Quispe and Chilean President Jorge Lagos inaugurated a border post in Arica on Friday.",
     ["visit happened: Quispe PE -> Lagos CL, Arica"]),
    ("Laos invited nobody, but Indonesian Defence Minister Agus Wibowo invited Lao Defence Minister Khamla Sisouk to "
     "visit Jakarta in May.", ["visit invited: Sisouk LA -> Wibowo ID, Jakarta"]),
    ("Governor Musa Lawal travelled to Abuja on Friday to brief Nigerian officials on the floods in Nigeria.",
     ["visit happened: Lawal NG -> nobody, Abuja"]),
    ("U.N. chief Antonio Reis called for calm in Sudan. His envoy Karim Haddad is expected in Port Sudan next week.",
     ["visit announced: Haddad UN -> nobody, Port Sudan"]),
    ("Arriving in Podgorica on Monday, European Council President Matthias Graf said accession could speed up.",
     ["visit happened: Graf EU -> nobody, Podgorica"]),
    ("Slovenian Prime Minister Tina Zupan stopped in Zagreb en route to Sarajevo and had coffee with Croatian premier "
     "Ante Horvat.", ["visit happened: Zupan SI -> Horvat HR, Zagreb"]),
    ("Spanish Prime Minister Alvaro Rey landed in Rabat late on Tuesday. King Hicham is to receive him on Wednesday.",
     ["visit happened: Rey ES -> Hicham MA, Rabat"]),
    ("Portuguese President Rui Antunes flew to Doha on Monday. Qatari Premier Jassim al-Kuwari, who received him "
     "at the palace, said gaps could be bridged.", ["visit happened: Antunes PT -> al-Kuwari QA, Doha"]),
    ("The Ministry of Foreign Affairs of the Republic of Moldova announces that Minister Ana Popa had a telephone call "
     "with Lithuanian Foreign Minister Rimas Kalnas on 10 May.",
     ["call happened: Popa MD, Kalnas LT -> nobody, nowhere"]),
    ("The visit of Greek Defence Minister Nikos Vlahos to Skopje, planned for Friday, has been put off.",
     ["visit cancelled: Vlahos GR -> nobody, Skopje"]),
    ("Norway's Crown Prince Haakon will represent the king at the funeral in Copenhagen on Saturday.",
     ["visit announced: Haakon NO -> nobody, Copenhagen"]),
    ("Emir Nasser bin Jabr of Qatar flew to Rome. The Qatari ruler met Italian Prime Minister Giulia Ferrari.",
     ["visit happened: Jabr QA -> Ferrari IT, Rome"]),
    ("Vietnam's To Quang Minh spoke with Philippine President Ramon Cruz by phone on Wednesday.",
     ["call happened: Minh VN, Cruz PH -> nobody, nowhere"]),
    ("Malaysian Prime Minister Azlan Hashim left Ankara on Friday after a two-day visit.",
     ["visit happened: Hashim MY -> nobody, Ankara"]),
    ("Bhutan's King Jigme Tenzin left Dhaka on Saturday, wrapping up a four-day state visit. He was seen off at the "
     "airport by Bangladeshi President Mahbub Alam.", ["visit happened: Tenzin BT -> Alam BD, Dhaka"]),
    ("Latvian Foreign Minister Edgars Kalnins, who is on a three-day visit to Morocco, praised the port projects while "
     "speaking with Deputy Speaker Samira Benhaddou in Rabat on Wednesday.",
     ["visit happened: Kalnins LV -> Benhaddou MA, Rabat"]),
    ("Minister Tarik Mahmoud of Egypt, who is touring the Gulf, on Sunday called on the Emir of Qatar, Sheikh Jassim "
     "bin Ali, in Doha.", ["visit happened: Mahmoud EG -> Ali QA, Doha"]),
    ("Greek Defence Minister Nikos Vlachos arrived in Nicosia on Sunday. He held talks on Monday with his Cypriot "
     "counterpart, Andreas Loizou. President Maria Christou received him later in the day.",
     ["visit happened: Vlachos GR -> Loizou CY, Christou CY, Nicosia"]),
    ("Emmerson Chikwava, the Zimbabwean vice president, touched down in Lusaka on Sunday evening. On Monday he was "
     "driven to State House, where President Mwila Kabwe was waiting. The two met for an hour behind closed doors.",
     ["visit happened: Chikwava ZW -> Kabwe ZM, Lusaka"]),
    ("Lebanese Prime Minister Karim Haddad headed to Damascus on Saturday at the head of a ministerial delegation. "
     "Syrian President Ahmad Khalil received the delegation at the palace.",
     ["visit happened: Haddad LB -> Khalil SY, Damascus"]),
    ("State Duma Speaker Igor Belov arrived in Hanoi on Sunday. The guest was greeted at the airport by Deputy Foreign "
     "Minister Le Thi Hoa.", ["visit happened: Belov RU -> Hoa VN, Hanoi"]),
    ("Zambian President Mwila Kabwe flew to Gaborone on Tuesday. His host, President Kagiso Moeti, praised the border "
     "post.", ["visit happened: Kabwe ZM -> Moeti BW, Gaborone"]),
    ("The two leaders signed the accord at a ceremony in Astana on Friday. Kyrgyz President Azamat Toktogulov had "
     "arrived the evening before, and Kazakh President Daulet Omarov drove him from the airport.",
     ["visit happened: Toktogulov KG -> Omarov KZ, Astana"]),
    ("Egyptian Foreign Minister Hany Shaker phoned his Ethiopian opposite number, Dawit Bekele, late on Monday. The "
     "ministers agreed to meet in Khartoum next month.",
     ["call happened: Shaker EG, Bekele ET -> nobody, nowhere",
      "meeting announced: Shaker EG, Bekele ET -> nobody, Khartoum"]),
    ("Argentina's president flew home from Madrid on Thursday after meeting King Alfonso and Prime Minister Ines "
     "Ortega.",
     ["visit happened: president AR -> Alfonso ES, Ortega ES, Madrid"]),
    ("On the sidelines of the climate summit in Dubai, Brazilian President Marcia Lopes met Indonesian President Agus "
     "Santosa on Friday.", ["meeting happened: Lopes BR, Santosa ID -> nobody, Dubai"]),
    ("Flanked by Kenyan President Daniel Mutua, Ethiopian Prime Minister Girma Alemu told reporters on Monday that the "
     "dam was safe.", ["meeting happened: Alemu ET, Mutua KE -> nobody, nowhere"]),
    ("Pakistani Foreign Minister Asad Qureshi and Iranian Foreign Minister Reza Ahmadi co-chaired the joint commission "
     "in Islamabad on Tuesday.", ["visit happened: Ahmadi IR -> Qureshi PK, Islamabad"]),
    ("Bilateral talks were held in Minsk on Tuesday between Belarusian Prime Minister Raman Kavaliou and his "
     "Zimbabwean counterpart, Tendai Moyo.", ["visit happened: Moyo ZW -> Kavaliou BY, Minsk"]),
    ("The planned summit between Armenian Prime Minister Vahan Sargsyan and Azerbaijani President Ilgar Mammadov in "
     "Brussels never took place.", ["meeting cancelled: Sargsyan AM, Mammadov AZ -> nobody, Brussels"]),
    ("Prime Minister Ion Popa of Moldova pulled out of a visit to Vilnius planned for Monday.",
     ["visit cancelled: Popa MD -> nobody, Vilnius"]),
    ("Kosovo's Prime Minister Arben Hoxha will not be travelling to Tirana tomorrow, his office said.",
     ["visit cancelled: Hoxha XK -> nobody, Tirana"]),
    ("The Special Representative of the Secretary-General, Ms. Grace Phiri, travelled to Bangui on 7 March and met "
     "President Simon Ngbanda.", ["visit happened: Phiri UN -> Ngbanda CF, Bangui"]),
    ("A Turkish delegation headed by Trade Minister Omer Kaya was in Luanda on Tuesday, where it was received by "
     "President Joao Neto.", ["visit happened: Kaya TR -> Neto AO, Luanda"]),
    ("From Ljubljana, where he dined with Prime Minister Matjaz Zupan on Monday, Irish Foreign Minister Sean Byrne "
     "went on to Zagreb.",
     ["visit happened: Byrne IE -> Zupan SI, Ljubljana", "visit happened: Byrne IE -> nobody, Zagreb"]),
    ("President Dragan Ilic's visit to Beijing ended on Friday. The Serbian leader signed eleven agreements with "
     "President Wei Guoliang of China.", ["visit happened: Ilic RS -> Guoliang CN, Beijing"]),
    ("WINDHOEK - A Russian trade mission headed by Deputy Minister Oleg Sorokin arrived in the Namibian capital on "
     "Wednesday.", ["visit happened: Sorokin RU -> nobody, Windhoek"]),
    ("UN special envoy Hanna Lindqvist met Houthi negotiators in Muscat on Tuesday.",
     ["meeting happened: Lindqvist UN, negotiators YE -> nobody, Muscat"]),
    ("PM Thapa leaves for Beijing on Friday. Prime Minister Bikram Thapa will be gone for a week.",
     ["visit announced: Thapa - -> nobody, Beijing"]),
    ("Peru's new foreign minister made his first trip abroad on Monday, travelling to Quito to meet his Ecuadorian "
     "counterpart, Sofia Paredes.", ["visit happened: minister PE -> Paredes EC, Quito"]),
    ("Norway's prime minister is to visit Tbilisi in April. Prime Minister Ingrid Solheim will hold talks with "
     "Georgian Prime Minister Levan Japaridze, her office said.",
     ["visit announced: Solheim NO -> Japaridze GE, Tbilisi"]),
    ("The Ukrainian president heads to Ottawa on Thursday. Bohdan Kravets addressed Congress on Tuesday.",
     ["visit announced: Kravets UA -> nobody, Ottawa"]),
    ("Ahead of his trip to Cairo next week, German Foreign Minister Karl Voss met the Egyptian ambassador in Berlin.",
     ["meeting happened: Voss DE, ambassador EG -> nobody, Berlin", "visit announced: Voss DE -> nobody, Cairo"]),
    ("Somali President Said Duale was met on the tarmac in Asmara on Saturday by Eritrean President Haile Tekle.",
     ["visit happened: Duale SO -> Tekle ER, Asmara"]),
    ("Ghanaian President Kofi Mensah flew to Lome on Tuesday with Economy Minister Ama Boateng.",
     ["visit happened: Mensah GH, Boateng GH -> nobody, Lomé"]),
    ("The president of Cape Verde, Jose Tavares, invited his Senegalese counterpart, Ousmane Ndiaye, to visit Praia "
     "when they spoke by phone on Sunday.",
     ["visit invited: Ndiaye SN -> Tavares CV, Praia", "call happened: Tavares CV, Ndiaye SN -> nobody, nowhere"]),
    ("Cuban President Miguel Ortega had planned to go to Hanoi on Thursday; he called the trip off, the palace said.",
     ["visit cancelled: Ortega CU -> nobody, Hanoi"]),
    ("Laos and Thailand agreed to build a bridge when their prime ministers, Sonexay Phommachan and Somchai Wattana, "
     "met at the river on Friday.", ["meeting happened: Phommachan LA, Wattana TH -> nobody, nowhere"]),
    ("In Paris, President Ana Ruiz of Peru met President Juan Paz of Chile on Monday. The two last met in Oslo in May.",
     ["meeting happened: Ruiz PE, Paz CL -> nobody, Paris", "meeting happened: Ruiz PE, Paz CL -> nobody, Oslo"]),
]  # fmt: skip
NOT_TOLD = [
    "Lithuanian Foreign Minister Gabriel Kazlauskas refused to meet Belarusian envoy Anatoly Lukin in Vienna.",
    "Russian Foreign Minister Sergey Antonov came to Sochi to go over with the president the situation in Venezuela.",
    "Novak Petrovic, Serbia's president of the tennis federation, visited Melbourne for the Open.",
    "Former US President Barack Owens toured the Louvre during a holiday in Paris.",
    "The two presidents have never met, and no meeting between Vladimir Orlov and Oleh Kovalenko is planned.",
    "Germany's Lena Weber met Poland's Iga Nowak in the semi-final in Madrid on Thursday.",
    "A delegation of the Chamber of Commerce, headed by Rosa Diaz, will travel to Panama City next week.",
    "A team of engineers led by Professor Jan Nowak arrived in Cairo on Monday to study the bridge.",
    "A spokesman for Somali President Hassan Farah said he would not attend the summit in Nairobi.",
    "Officials hope that the woman, who was visiting her father, Sergei Skopin, in Salisbury, will recover.",
    "President Dmitry Orlov welcomed Governor Yuri Yevdokimov's resignation. Sgt Matt Tonroe was born in Manchester.",
    "Hilda Clayton and Sergei Lvov, the foreign ministers, committed the two countries to negotiate a new treaty.",
    "Bishop Thomas Okello called on Christians to pray, and Health Minister Sara Lind called on residents to stay "
    "home.",
    "The foreign minister denied that he had met Israeli officials in Geneva.",
    "President Laura Gomez said she would never visit Caracas. If she travelled to Havana, it would be a first.",
    "Prime Minister Yusuf Demir met the opposition leader, Kemal Aksoy, in Ankara and saw off a convoy of aid lorries.",
    "French troops left Bamako on Monday after a nine-year mission, and a singer flew home from Tunis after a concert.",
    "The former prime minister of Thailand, Somchai Wong, left Bangkok for Dubai in 2008 and has lived there since.",
    "The novel tells how Prime Minister Harold Finch flies to Moscow and meets President Ivan Orlov.",
    "Greek Foreign Minister Giorgos Ioannou said the visit of the Turkish president could take place in time.",
]


def told(visit):
    def side(actors):
        return ", ".join(f"{actor.name.split()[-1]} {actor.country or '-'}" for actor in actors) or "nobody"

    place = visit.place.place.name if visit.place else "nowhere"
    return f"{visit.kind} {visit.status}: {side(visit.visitors)} -> {side(visit.hosts)}, {place}"


def test_the_passages_tell_these_visits_and_no_others():
    from geo.pipeline import Geoparser

    texts = [text for text, _ in TOLD] + NOT_TOLD
    expected = [lines for _, lines in TOLD] + [[] for _ in NOT_TOLD]
    articles = [Article(f"passage-{n}", text, published=PUBLISHED) for n, text in enumerate(texts)]
    found = [sorted(told(v) for v in reading.visits) for reading in Geoparser().read_many(articles)]
    wrong = [(t, f) for t, f, e in zip(texts, found, expected, strict=True) if f != sorted(e)]
    assert len(wrong) <= (1 - FLOOR) * len(texts), wrong
    assert not [t for t, f in wrong if t in NOT_TOLD]
