# Words that several documents share. All six plural forms of Arabic (CLDR).

visits = { $count ->
    [zero] لا زيارات
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $count } زيارات
    [many] { $count } زيارة
   *[other] { $count } زيارة
}
visitors = { $count ->
    [zero] لا زوار
    [one] زائر واحد
    [two] زائران
    [few] { $count } زوار
    [many] { $count } زائرًا
   *[other] { $count } زائر
}
not-recorded = غير مسجل
