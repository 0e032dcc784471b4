"""Arabic, with the double names of months that the United Nations use."""

from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.phrases import Phrases

ARABIC = Phrases(
    language="ar",
    comma="، ",
    roles={
        Role.CHAIR: ("الرئاسة", "الرئاسة", "الرئاسة"),
        Role.MODERATOR: ("إدارة الجلسة", "إدارة الجلسة", "إدارة الجلسة"),
        Role.KEYNOTE: ("الكلمة الرئيسية", "الكلمات الرئيسية", "الكلمة الرئيسية"),
        Role.SPEAKER: ("المتحدث", "المتحدثون", "متحدث"),
        Role.PANELLIST: ("حلقة النقاش", "حلقة النقاش", "حلقة النقاش"),
        Role.RAPPORTEUR: ("المقرر", "المقررون", "مقرر"),
        Role.OTHER: ("أيضا", "أيضا", "دور آخر"),
    },
    status={Status.TENTATIVE: "قيد التأكيد", Status.CANCELLED: "ألغيت"},
    access={Access.CLOSED: "جلسة مغلقة", Access.INVITATION: "بدعوة"},
    glance="لمحة عن البرنامج",
    questions="أسئلة للمناقشة",
    documents="الوثائق",
    continued="تابع",
    speakers="المتحدثون",
    speakers_and_moderators="المتحدثون ومديرو الجلسات",
    who_appears_where="فهرس المشاركين",
    page_of="الصفحة {number} من {count}",
    on_page="ص\u00a0{number}",
    as_of="في {date}",
    changed="تغيير: {text}",
    interpretation="الترجمة الشفوية: {languages}",
    night="في ليلة {date}",
    logo="الشعار",
    logo_of="شعار {organizer}",
    add_to_calendar="أضف إلى التقويم",
    qr_code="رمز QR",
    weekdays=("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    months=(
        *("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو"),
        *("حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر"),
        *("تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
    ),
    date="{day} {month} {year}",
    dated_weekday="{weekday} {date}",
    day_and_month="{day} {month}",
    days_of_month="{first}–{date}",
    months_of_year="{first} – {date}",
    days_of_years="{first} – {date}",
    person=PersonWords(
        comma="، ",
        delivered_by="، تلقيها بالنيابة ",
        both="، و",
        next="؛ ",
        last="؛ و",
        awaited="{who} (قيد التأكيد)",
    ),
)
