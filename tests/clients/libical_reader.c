/* What libical understands of a calendar file, for the tests.
 *
 * libical_reader FILE writes, each ended by a NUL: how many errors libical finds, then for each
 * VEVENT its UID, SUMMARY, start and end (seconds since 1970, reckoned by libical with the
 * VTIMEZONE of the file; a date from its midnight in UTC; "floating" without a zone), LOCATION, STATUS
 * and DESCRIPTION. */
#include <libical/ical.h>

#include <stdio.h>
#include <stdlib.h>

static char *next_line(char *line, size_t size, void *file)
{
    return fgets(line, (int)size, file);
}

static icalcomponent *parsed(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, next_line);
    icalparser_free(parser);
    fclose(file);
    return calendar;
}

static void tell(const char *text)
{
    fputs(text ? text : "", stdout);
    putchar('\0');
}

static void tell_time(struct icaltimetype time)
{
    if (time.is_date)
        time.zone = icaltimezone_get_utc_timezone();
    if (!time.zone)
        tell("floating");
    else
        printf("%lld%c", (long long)icaltime_as_timet_with_zone(time, time.zone), '\0');
}

static void tell_event(icalcomponent *event)
{
    enum icalproperty_status status = icalcomponent_get_status(event);
    tell(icalcomponent_get_uid(event));
    tell(icalcomponent_get_summary(event));
    tell_time(icalcomponent_get_dtstart(event));
    tell_time(icalcomponent_get_dtend(event));
    tell(icalcomponent_get_location(event));
    tell(status == ICAL_STATUS_NONE ? "" : icalproperty_status_to_string(status));
    tell(icalcomponent_get_description(event));
}

int main(int count, char **arguments)
{
    icalcomponent *calendar = count == 2 ? parsed(arguments[1]) : NULL;
    if (!calendar) {
        fputs("libical reads no calendar here\n", stderr);
        return EXIT_FAILURE;
    }
    icalrestriction_check(calendar); /* marks what RFC 5545 does not allow as an error */
    printf("%d%c", icalcomponent_count_errors(calendar), '\0');
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        tell_event(event);
    icalcomponent_free(calendar);
    return EXIT_SUCCESS;
}
