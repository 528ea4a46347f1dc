# Dates, weeks, hours and percentages.

date = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
month-in-date = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# Three ranges: inside one month, across months, across years. $to is a whole date.
range-of-days = { $from_day }–{ $to }
range-of-months = { $from_day } { $from_month } – { $to }
range-of-years = { $from } – { $to }
week = week { $week } ({ $dates })
# Of a week, and below of a month, only the days that are counted.
week-part = week { $week } ({ $dates } only)
# Below the number of such a week on the axis of a chart.
week-part-short = part
hour = at { $hour }
percent = { $number }%
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
weekday-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

period-month = { $month } { $year }
period-month-part = { $month } { $year } ({ $dates } only)
period-quarter = quarter { $number } of { $year } ({ $dates })
period-half-year = half { $number } of { $year } ({ $dates })
period-year = year { $year }
