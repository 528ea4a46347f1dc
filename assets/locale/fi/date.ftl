# Dates, weeks, hours and percentages.

date = { $day }.{ $month }.{ $year }
date-with-weekday = { $weekday } { $date }
month-in-date = { $month }
# Three ranges: inside one month, across months, across years. $to is a whole date.
range-of-days = { $from_day }.–{ $to }
range-of-months = { $from_day }.{ $from_month }.–{ $to }
range-of-years = { $from }–{ $to }
week = vk { $week } ({ $dates })
# Of a week, and below of a month, only the days that are counted.
week-part = vk { $week } (vain { $dates })
# Below the number of such a week on the axis of a chart.
week-part-short = osa
hour = klo { $hour }
percent = { $number }{"\u00A0"}%
weekday-short = { $weekday ->
    [1] ma
    [2] ti
    [3] ke
    [4] to
    [5] pe
    [6] la
   *[7] su
}
weekday-long = { $weekday ->
    [1] maanantai
    [2] tiistai
    [3] keskiviikko
    [4] torstai
    [5] perjantai
    [6] lauantai
   *[7] sunnuntai
}
month-name = { $month ->
    [1] tammikuu
    [2] helmikuu
    [3] maaliskuu
    [4] huhtikuu
    [5] toukokuu
    [6] kesäkuu
    [7] heinäkuu
    [8] elokuu
    [9] syyskuu
    [10] lokakuu
    [11] marraskuu
   *[12] joulukuu
}

period-month = { $month } { $year }
period-month-part = { $month } { $year } (vain { $dates })
period-quarter = { $number }. neljännes { $year } ({ $dates })
period-half-year = { $number }. vuosipuolisko { $year } ({ $dates })
period-year = vuosi { $year }
