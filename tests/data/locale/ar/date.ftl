date = { $day }.{ $month }.{ $year }
date-with-weekday = { $weekday } { $date }
month-in-date = { $month }
range-of-days = { $from_day }–{ $to }
range-of-months = { $from_day }.{ $from_month }–{ $to }
range-of-years = { $from }–{ $to }
week = الأسبوع { $week } ({ $dates })
hour = الساعة { $hour }
weekday-short = { $weekday ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
weekday-long = { $weekday ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
