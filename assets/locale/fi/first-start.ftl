# The first start.

first-start-title = Tervetuloa! Luodaan uusi kävijäkirja.
first-start-desk = Toimipiste
first-start-organisation = Organisaation nimi
first-start-organisation-missing = Kirjoita organisaation nimi. Se näkyy raporteissa.
first-start-place = Ensimmäinen toimipiste, esimerkiksi Hervanta
first-start-place-missing = Kirjoita toimipisteen nimi. Voit lisätä muita toimipisteitä myöhemmin.
first-start-hours = Aukiolopäivät ja kellonajat
first-start-from = klo
first-start-to = –
first-start-no-days = Ei kiinteitä aukiolopäiviä. Silloin puuttuvia päiviä ei voi havaita.
first-start-vocabulary = Valmiit luettelot
first-start-vocabulary-ready = { $topics } asiaa, { $languages } kieltä, { $channels } kanavaa ja { $referrals } paikkaa, joihin ohjataan.
first-start-make = Luo kirja
first-start-promise = Kirja jää tälle koneelle. Nimiä tai muita henkilötietoja ei kysytä.
