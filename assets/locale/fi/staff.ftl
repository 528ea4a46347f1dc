# Päivän työntekijät rooleittain.

staff-all = yhteensä
staff-advisors = neuvojat
staff-community-advisors = yhteisöneuvojat
staff-volunteers = vapaaehtoiset
staff-interpreters = tulkit
staff-others = muut
staff-count-advisors = { $count ->
    [one] { $count } neuvoja
   *[other] { $count } neuvojaa
}
staff-count-community-advisors = { $count ->
    [one] { $count } yhteisöneuvoja
   *[other] { $count } yhteisöneuvojaa
}
staff-count-volunteers = { $count ->
    [one] { $count } vapaaehtoinen
   *[other] { $count } vapaaehtoista
}
staff-count-interpreters = { $count ->
    [one] { $count } tulkki
   *[other] { $count } tulkkia
}
staff-count-others = { $count ->
    [one] { $count } muu
   *[other] { $count } muuta
}
staff-count-untold = { $count ->
    [one] { $count } rooli kertomatta
   *[other] { $count } roolia kertomatta
}
error-bad-staff = ”{ $text }” ei kerro työntekijöitä. Mitään ei tallennettu. Kirjoita 3 tai advisor=2,volunteer=1, enintään { $most }.
