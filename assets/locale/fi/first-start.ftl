# The first start.

first-start-title = Tervetuloa! Tehdään uusi kävijäkirja.
first-start-desk = Neuvontapiste
first-start-organisation = Organisaation nimi
first-start-organisation-missing = Kirjoita organisaation nimi. Se näkyy raporteissa.
first-start-place = Ensimmäinen toimipiste, esimerkiksi Hervanta
first-start-place-missing = Kirjoita toimipisteen nimi. Voit lisätä muita toimipisteitä myöhemmin.
first-start-hours = Aukiolopäivät ja kellonajat
first-start-from = klo
first-start-to = –
first-start-no-days = Ei kiinteitä aukiolopäiviä. Puuttuvia päiviä ei silloin voi huomata.
first-start-vocabulary = Valmis sanasto
first-start-vocabulary-ready = { $topics } asiaa, { $languages } kieltä, { $channels } kanavaa ja { $referrals } paikkaa, joihin ohjataan.
first-start-make = Tee kirja
first-start-promise = Kirja jää tälle koneelle. Nimiä tai muita henkilötietoja ei kysytä.
