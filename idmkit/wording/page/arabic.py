"""Arabic."""

from idmkit.wording.page.page_words import Counted, PageWords


def _counted(one: str, two: str, few: str, many: str, other: str) -> Counted:
    """The six forms: one and two are words alone; a hundred takes the form of one."""
    forms = {"one": one, "two": two, "few": few, "many": many, "other": other}
    return {"zero": other, **forms}


_SESSIONS = ("جلسة واحدة", "جلستان", "{n} جلسات", "{n} جلسة", "{n} جلسة")

ARABIC = PageWords(
    skip="انتقل إلى البرنامج",
    days="الأيام",
    languages="اللغات",
    people=_counted("شخص واحد", "شخصان", "{n} أشخاص", "{n} شخصا", "{n} شخص"),
    whole_agenda="البرنامج كاملا",
    empty_day="لا شيء مقرر.",
    zone="جميع الأوقات: {zone}",
    now="الآن",
    abstract="الملخص",
    and_questions=_counted(
        *("الملخص وسؤال واحد", "الملخص وسؤالان", "الملخص و{n} أسئلة"),
        *("الملخص و{n} سؤالا", "الملخص و{n} سؤال"),
    ),
    questions=_counted("سؤال واحد", "سؤالان", "{n} أسئلة", "{n} سؤالا", "{n} سؤال"),
    what_was_planned="ما كان مقررا",
    cancelled_note="التقاويم المشترك فيها تبيّن ذلك. وإذا أضفتها بنفسك فاحذفها من فضلك.",
    ics_file="ملف .ics",
    copy_note="نسخة لا تتبع التغييرات اللاحقة.",
    subscribe_instead="اشترك لتصلك التغييرات",
    subscribe="اشترك في التقويم",
    calendar="التقويم",
    whole_event="الحدث كاملا",
    rooms="القاعات",
    tracks="المسارات",
    kinds="أنواع الجلسات",
    persons="الأشخاص",
    apple_note="يحدّث Thunderbird كل 30 دقيقة تقريبا، وApple بحسب إعدادك",
    google_note="يُحدّث خلال يوم. أضفه من حاسوب، فتطبيق الهاتف لا يستطيع ذلك",
    outlook_note="يُحدّث كل بضع ساعات",
    download="تنزيل .ics",
    download_note="نسخة من البرنامج كما هو الآن، لا تُحدّث أبدا",
    address="العنوان، لأي تقويم آخر",
    copy="نسخ",
    copied="نُسخ",
    android="على Android يحتاج الرابط الأول إلى تطبيق مثل ICSx5. وإلا فأضف تقويم Google من حاسوب.",
    last_hours="لتغييرات الساعات الأخيرة راجع هذه الصفحة، فهي تُحدّث أولا.",
    all_calendars="جميع التقاويم",
    no_address="تظهر روابط الاشتراك عندما تكون الصفحة على الإنترنت.",
    search="بحث",
    search_for="عنوان أو اسم أو كلمة",
    room="القاعة",
    track="المسار",
    kind="النوع",
    person="الشخص",
    any="الكل",
    everything="عرض الكل",
    found=_counted(
        *("وُجدت جلسة واحدة", "وُجدت جلستان", "وُجدت {n} جلسات"),
        *("وُجدت {n} جلسة", "وُجدت {n} جلسة"),
    ),
    my_agenda="برنامجي",
    mine=_counted(*_SESSIONS),
    only_mine="برنامجي فقط",
    share="مشاركة",
    link_copied="نُسخ الرابط",
    shared=_counted(*(f"يضيف هذا الرابط إلى برنامجك: {count}." for count in _SESSIONS)),
    take_over="أضف",
    overlaps="في الوقت نفسه: {title}",
    saved="حُفظت نسخة لا تتبع التغييرات اللاحقة.",
    saved_not="تعذر إنشاء الملف. أعد المحاولة عند توفر الاتصال.",
    on_your_phone="هذه الصفحة على هاتفك",
    scan="امسح للفتح",
    pdf="البرنامج (PDF)",
    for_apps="البرنامج للتطبيقات",
)
