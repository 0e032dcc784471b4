"""Chinese, in simplified characters."""

from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.phrases import Phrases

CHINESE = Phrases(
    language="zh",
    comma="，",
    roles={
        Role.CHAIR: ("主席", "主席", "主席"),
        Role.MODERATOR: ("主持人", "主持人", "主持人"),
        Role.KEYNOTE: ("主旨发言", "主旨发言", "主旨发言"),
        Role.SPEAKER: ("发言人", "发言人", "发言人"),
        Role.PANELLIST: ("讨论小组成员", "讨论小组成员", "讨论小组成员"),
        Role.RAPPORTEUR: ("报告员", "报告员", "报告员"),
        Role.OTHER: ("其他", "其他", "其他"),
    },
    status={Status.TENTATIVE: "待确认", Status.CANCELLED: "已取消"},
    access={Access.CLOSED: "非公开会议", Access.INVITATION: "凭邀请参加"},
    glance="日程一览",
    questions="讨论问题",
    documents="文件",
    continued="续",
    speakers="发言人",
    speakers_and_moderators="发言人和主持人",
    who_appears_where="与会者索引",
    page_of="第{number}页，共{count}页",
    on_page="第{number}页",
    as_of="截至{date}",
    changed="变更：{text}",
    interpretation="口译：{languages}",
    night="{date}凌晨",
    logo="徽标",
    logo_of="{organizer}徽标",
    add_to_calendar="添加到日历",
    qr_code="二维码",
    weekdays=("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    months=tuple(f"{month}月" for month in range(1, 13)),
    date="{year}年{month}{day}日",
    dated_weekday="{date} {weekday}",
    day_and_month="{month}{day}日",
    days_of_month="{year}年{month}{first}日至{day}日",
    months_of_year="{year}年{first}至{last}",
    days_of_years="{first}至{date}",
    person=PersonWords(
        comma="，",
        delivered_by="，代为宣读：",
        both="，和",
        next="；",
        last="；和",
        awaited="{who}（待确认）",
    ),
)
