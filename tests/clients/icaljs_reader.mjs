// What ical.js, which Thunderbird and Nextcloud read with, understands of a calendar file: a JSON
// list of its VEVENTs, with times in seconds since 1970 by the VTIMEZONE of the file; a date counts
// from its midnight in UTC.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const instant = (time) => {
  if (time.isDate) return Date.UTC(time.year, time.month - 1, time.day) / 1000;
  return time.zone === ICAL.Timezone.localTimezone ? null : time.toUnixTime();
};
const seen = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    title: event.summary,
    start: instant(event.startDate),
    end: instant(event.endDate),
    place: event.location ?? "",
    status: component.getFirstPropertyValue("status") ?? "",
    description: event.description ?? "",
  };
});
console.log(JSON.stringify(seen));
