"""Sixty people who are hard on badges: the longest names, the tallest letters, every script."""

from __future__ import annotations

from dataclasses import replace

from idmkit.model.badge_role import BADGE_ROLES
from idmkit.model.people import Affiliation, Name, Person
from tests.making import a_person

# given, family, native name
_NAMES = (
    ("Paulo Sérgio", "de Almeida", ""),
    ("María", "de la Vega y Fernández de Córdoba", ""),
    ("Thiruvananthapuram Venkataraman", "Subramaniam-Ramanathan", ""),
    ("", "Wolfeschlegelsteinhausenbergerdorff", ""),
    ("Hubert Blaine", "Wolfeschlegelsteinhausenbergerdorff-Senior", ""),
    ("Pablo Diego José Francisco de Paula Juan Nepomuceno", "Ruiz y Picasso", ""),
    ("Catherine", "Beaumont-Lacroix", ""),
    ("J", "O", ""),
    ("Quỳnh Giang", "Ễchệ", ""),
    ("Đặng Thị", "Nguyễn Phước Ẩngj", ""),
    ("Gyöngyi", "Åberg-Ökçeoğlu", ""),
    ("Małgorzata", "Gęśląjaźńska-Wójcik", ""),
    ("Ẩgj", "Ẫggjygjgyjg-Ẫẩễẫngjŝž", ""),
    ("Ángström Ệ", "Șțefănescu Čęłąžńý", ""),
    ("Kim", "van der Meulen-van den Bergh", ""),
    ("Ibn al", "bin Mohammed al-Khalifa", ""),
    ("Jean-Pierre", "d’Artagnan de Montesquieu-Fezensac", ""),
    ("W" * 40, "M" * 40, ""),
    ("i" * 60, "l" * 90, ""),
    ("a b c d e f g h", "i j k l m n o p q r s t u v w x y z", ""),
    ("<b>Bold</b>", '<img src="/etc/passwd">', ""),
    ("=1+1", "@SUM(A1:A9)", ""),
    ("Najla", "Chahda", "نجلا شهدا"),
    ("Mohammed", "El Baradei", "محمد مصطفى البرادعي"),
    ("نجلا", "شهدا", ""),
    ("محمد", "آل خليفة", ""),
    ("פלורנס", "בן־דוד", ""),
    ("Rachel", "Ben-David", "רחל בן־דוד"),
    ("Xiaoming", "Wang", "王小明"),
    ("小明", "王", ""),
    ("愛", "佐々木", ""),
    ("さくら", "たかはし", ""),
    ("철수", "김", ""),
    ("Cheol-su", "Kim", "김철수"),
    ("Valeriya", "Soboleva", "Валерия Соболева"),
    ("Ђорђе", "Шћепановић", ""),
    ("Άγγελος", "Παπαϊωάννου", ""),
    ("გიორგი", "ჭავჭავაძე", ""),
    ("Հայկ", "Տեր-Պետրոսյան", ""),
    ("አበበ", "በቀለ", ""),
    ("स्मृति", "श्रीवास्तव", ""),
    ("রহিম", "চট্টোপাধ্যায়", ""),
    ("முருகன்", "சுப்பிரமணியம்", ""),
    ("రామకృష్ణ", "వెంకటేశ్వర్లు", ""),
    ("ಕೃಷ್ಣ", "ಸಿದ್ದರಾಮಯ್ಯ", ""),
    ("മാധവൻ", "ഉണ്ണികൃഷ്ണൻ", ""),
    ("ગીતા", "પટેલ", ""),
    ("ਗੁਰਪ੍ਰੀਤ", "ਸਿੰਘ", ""),
    ("ශ්‍රී", "ජයවර්ධන", ""),
    ("สมชาย", "ศรีสุวรรณภูมิกุลชัย", ""),
    ("ສົມສັກ", "ວົງວິຈິດ", ""),
    ("សុខា", "ហ៊ុនសែន", ""),
    ("အောင်", "ဆန်းစုကြည်", ""),
    ("Somchai", "Srisuwan", "สมชาย ศรีสุวรรณ"),
    ("Deva", "Sharma", "देव शर्मा"),
    ("سپیده", "خواجه‌نوری", ""),
    ("ہاجرہ", "قریشی", ""),
    ("Anna", "Ågren", ""),
    ("Li", "O’Brien‑Smith", ""),
    ("Zoë", "Ñandú‐Ĳssel", ""),
)
_MISSION = (
    "Permanent Mission of the Kingdom of Morocco to the United Nations Office in Geneva and"
    " other International Organizations in Switzerland"
)
_AFFILIATIONS = (
    ("Director", "Caritas", "Lebanon"),
    (
        "Coordinator of the Special Action Programme to Combat Forced Labour",
        "Department of Labour Mobility and International Cooperation",
        "Plurinational State of Bolivia",
    ),
    (
        "Minister plenipotentiary",
        "Permanent Mission of the Kingdom of Morocco to the United Nations Office in Geneva",
        "United Kingdom of Great Britain and Northern Ireland",
    ),
    ("", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", ""),
    ("Генеральный директор", "", "Российская Федерация"),
    ("", "", ""),
)
_HONORIFICS = ("", "Mr.", "H.E. Ms.", "Prof. Dr.")


def sixty_people() -> tuple[Person, ...]:
    """All of them, each with some role, some honorific and some affiliation."""
    return tuple(_person(number, *names) for number, names in enumerate(_NAMES))


def _person(number: int, given: str, family: str, native: str) -> Person:
    title, organization, country = _AFFILIATIONS[number % len(_AFFILIATIONS)]
    name = Name(
        given=given,
        family=family,
        family_first=number % 7 == 3,
        honorific=_HONORIFICS[number % len(_HONORIFICS)],
        suffix="PhD" if number % 5 == 1 else "",
    )
    return replace(
        a_person(f"person-{number}"),
        name=name,
        native_name=native,
        number=f"{number:04}",
        affiliation=Affiliation(title=title, organization=organization, country=country),
        badge_role=BADGE_ROLES[number % len(BADGE_ROLES)].id,
    )
