# Kävijöiden palaute: kysymykset, tulokset, paluu neuvojalle.

feedback-section = Palaute
feedback-title = Kävijöiden palaute
feedback-answer = Vastaus
feedback-answers = Vastauksia
feedback-none = Näiltä viikoilta ei ole vastauksia.
feedback-not-over = Palaute näytetään, kun viikko on päättynyt. Silloin kenenkään vastausta ei voi erottaa.
feedback-week = Mukana on { $week }.
feedback-weeks = Mukana ovat päättyneet viikot { $first } – { $last }.
feedback-exactly = { $count ->
    [one] Vastauksia on yhteensä { $count }.
   *[other] Vastauksia on yhteensä { $count }.
}
feedback-waiting = { $count ->
    [one] Niistä { $count } odottaa: sen jakauma kerrotaan myöhemmän viikon kanssa.
   *[other] Niistä { $count } odottaa: niiden jakauma kerrotaan myöhemmän viikon kanssa.
}
feedback-note-rounded = Vastausten jakauma on pyöristetty { $base }:n kerrannaisiksi, jotta kenenkään vastausta ei voi erottaa.
feedback-note-few = Jakauma kerrotaan, kun vastauksia on kertynyt vähintään { $least }. Siinä voi olla aiempien viikkojen vastauksia.

feedback-error-question = Kysymystä { $question } ei ole. Mitään ei muutettu. Komento feedback questions luettelee kysymykset.
feedback-error-face = { $face } ei ole vastaus. Mitään ei laskettu. Vastaus on yes, middle tai no.
feedback-error-number = Kysymyksiä annettiin { $number }. Mitään ei muutettu. Valitse { $least }–{ $most } eri kysymystä.
feedback-error-not-asked = Kysymystä { $question } ei kysytä tässä kirjassa. Mitään ei laskettu. Valitse se ensin kysyttäväksi.
feedback-error-twice = Kysymykseen { $question } annettiin kaksi vastausta. Mitään ei laskettu. Anna kuhunkin yksi.
feedback-error-protected-only = Palautteesta ei anneta tarkkoja lukuja, jotta kenenkään vastausta ei voi nähdä. Mitään ei tallennettu. Valitse suojatut luvut.
feedback-error-short = Tunnuslause on liian lyhyt. Mitään ei muutettu. Anna vähintään { $least } merkkiä.
feedback-error-sealing = Tunnuslausetta ei voitu ottaa käyttöön: { $detail }. Mitään ei muutettu. Yritä uudelleen.

feedback-counted = Vastaus on laskettu.
feedback-locked = Takaisin neuvojan näkymään pääsee kulman painalluksella ja tunnuslauseella.
feedback-unlocked = Takaisin neuvojan näkymään pääsee painamalla kulmaa kaksi sekuntia.
feedback-bundle = { $count ->
    [one] Kävijöiden palautetta: { $count } viikko
   *[other] Kävijöiden palautetta: { $count } viikkoa
}

feedback-hand-over = Palaute

feedback-passphrase = Tunnuslause
feedback-passphrase-wrong = Tunnuslause ei täsmää.
feedback-back = Neuvojan näkymään
feedback-stay = Peruuta

feedback-settings-what = Painike Palaute on näkymässä Kirjaa. Valitse 1–3 kysymystä.
feedback-settings-way-back = Tunnuslause, jolla palataan neuvojan näkymään (ei pakollinen)
feedback-settings-set = Aseta tunnuslause
feedback-settings-off = Poista tunnuslause
feedback-settings-asked = Haetaan kysymyksiä…
feedback-settings-set-done = Tunnuslause on käytössä.
feedback-settings-off-done = Tunnuslause on poistettu.
