# Words that several screens, documents and commands share.

visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
visitors = { $count ->
    [one] { $count } visitor
   *[other] { $count } visitors
}
not-recorded = not recorded
