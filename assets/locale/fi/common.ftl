# Words that several screens, documents and commands share.

visits = { $count ->
    [one] { $count } käynti
   *[other] { $count } käyntiä
}
visitors = { $count ->
    [one] { $count } kävijä
   *[other] { $count } kävijää
}
not-recorded = ei kirjattu
