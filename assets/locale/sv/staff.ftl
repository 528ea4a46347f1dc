# Dagens personal enligt roll.

staff-all = sammanlagt
staff-advisors = rådgivare
staff-community-advisors = gemenskapsrådgivare
staff-volunteers = frivilliga
staff-interpreters = tolkar
staff-others = andra
staff-count-advisors = { $count ->
    [one] { $count } rådgivare
   *[other] { $count } rådgivare
}
staff-count-community-advisors = { $count ->
    [one] { $count } gemenskapsrådgivare
   *[other] { $count } gemenskapsrådgivare
}
staff-count-volunteers = { $count ->
    [one] { $count } frivillig
   *[other] { $count } frivilliga
}
staff-count-interpreters = { $count ->
    [one] { $count } tolk
   *[other] { $count } tolkar
}
staff-count-others = { $count ->
    [one] { $count } annan
   *[other] { $count } andra
}
staff-count-untold = { $count ->
    [one] { $count } utan angiven roll
   *[other] { $count } utan angiven roll
}
error-bad-staff = ”{ $text }” anger ingen personal. Inget sparades. Skriv 3 eller advisor=2,volunteer=1, högst { $most }.
