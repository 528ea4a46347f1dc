# Dates, weeks, hours and percentages.

date = { $day }.{ $month }.{ $year }
date-with-weekday = { $weekday } { $date }
month-in-date = { $month }
# Three ranges: inside one month, across months, across years. $to is a whole date.
range-of-days = { $from_day }–{ $to }
range-of-months = { $from_day }.{ $from_month }–{ $to }
range-of-years = { $from }–{ $to }
week = v. { $week } ({ $dates })
# Of a week, and below of a month, only the days that are counted.
week-part = v. { $week } (endast { $dates })
# Below the number of such a week on the axis of a chart.
week-part-short = del
hour = kl. { $hour }
percent = { $number }{"\u00A0"}%
weekday-short = { $weekday ->
    [1] må
    [2] ti
    [3] on
    [4] to
    [5] fr
    [6] lö
   *[7] sö
}
weekday-long = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
month-name = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}

period-month = { $month } { $year }
period-month-part = { $month } { $year } (endast { $dates })
period-quarter = kvartal { $number } { $year } ({ $dates })
period-half-year = halvår { $number } { $year } ({ $dates })
period-year = år { $year }
