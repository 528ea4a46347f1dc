# Backups and forgetting.

backup-folder-missing = Varmuuskopiota ei tehty kansioon { $folder }, koska kansiota ei löydy. Kirja on ennallaan. Kytke tikku tai valitse toinen kansio.
backup-folder-full = Varmuuskopiota ei tehty: kansio { $folder } on täynnä. Kirja on ennallaan. Vapauta tilaa tai valitse toinen kansio.
backup-folder-read-only = Varmuuskopiota ei tehty: kansioon { $folder } ei voi kirjoittaa. Kirja on ennallaan. Valitse toinen kansio.
backup-folder-failed = Varmuuskopio kansioon { $folder } epäonnistui: { $detail }. Kirja on ennallaan. Kokeile toista tikkua tai kansiota.
backup-second-chosen = Varmuuskopiot tallennetaan tästä lähtien myös kansioon { $folder }.
backup-second-none = Toista varmuuskopiokansiota ei ole. Aiemmat kopiot jäivät paikoilleen.
backup-unchanged = Mikään ei ole muuttunut. Uusin varmuuskopio on { $path }.
backup-elsewhere = Toinen ikkuna tai komento tekee juuri varmuuskopiota.
backup-one-disk = Kaikki varmuuskopiot ovat samalla levyllä kuin kirja. Valitse toinen kansio tikulta tai toiselta levyltä.
backup-what = Kerro, mitä tehdään: --to, --automatic, --list, --second tai --no-second.

error-week-forgotten = Viikon { $week } käynnit on unohdettu: niistä on jäljellä vain viikon luvut. Mitään ei muutettu. Kysy lukuja viikoittain tai sitä pidemmältä ajalta.

forget-after = Käynnit unohdetaan, kun niistä on { $months ->
    [one] { $months } kuukausi
   *[other] { $months } kuukautta
}. Viikon luvut säilyvät.
forget-never = Unohtaminen ei ole päällä. Kaikki käynnit säilyvät.
forget-not-yet = Näin uusia viikkoja ei voi unohtaa. Mitään ei muutettu. Anna aiempi viikko.
forget-nothing = Ei ole mitään unohdettavaa.
forget-would = Unohdettaisiin { $visits }, viikot { $weeks }.
forget-lost = Jäljelle jäävät luvut viikoittain. Yksittäiset käynnit katoavat, eikä niitä saa takaisin.
forget-done = Unohdettiin { $visits }, viikot { $weeks }. Viikkojen luvut ovat ennallaan.
forget-backups-hold = Aiemmat varmuuskopiot sisältävät vielä nämä käynnit. Poista ne valitsimella --backups-too tai käsin.
forget-backups-gone = Uusi varmuuskopio tehtiin. Poistettiin { $count ->
    [one] { $count } vanha varmuuskopio
   *[other] { $count } vanhaa varmuuskopiota
}.
forget-listed = Viikkojen { $weeks } yksittäisiä käyntejä ei enää ole: niistä on jäljellä viikkojen luvut.

backup-title = Varmuuskopiot
backup-asked = Etsitään varmuuskopioita…
backup-none-yet = Varmuuskopiota ei ole vielä. Ensimmäinen tehdään pian itsestään.
backup-newest = Uusin: { $when }
backup-taken = { $date } klo { $hour }
backup-take = Tee varmuuskopio nyt
backup-where = Kopiot tehdään itsestään kansioon { $folder }. Vanhat karsitaan iän mukaan.
backup-second = Toinen kansio: tikku tai toinen levy
backup-second-use = Käytä tätä kansiota
backup-second-stop = Älä käytä toista kansiota
backup-second-missing = Toista kansiota ei löydy nyt. Kytke tikku, niin kopio tehdään sille taas.
backup-second-same-disk = Toinen kansio on samalla levyllä kuin kirja. Valitse kansio tikulta tai toiselta levyltä.
backup-second-there = { $count ->
    [one] Toisessa kansiossa on { $count } kopio.
   *[other] Toisessa kansiossa on { $count } kopiota.
}
backup-busy = Hetki, työ on kesken…
backup-made = Varmuuskopio on tehty ja tarkistettu.
backup-nothing-new = Mikään ei ole muuttunut. Uusin kopio riittää.
backup-restore = Palauta…
backup-restore-yes = Palauta tämä
backup-restore-ask = Palautetaanko kirja tilaan { $when }? Nykyinen kirja siirretään sivuun, sitä ei poisteta.
backup-one-disk-day = Varmuuskopiot ovat vain tällä levyllä. Valitse toinen kansio asetuksissa.
forget-title = Vanhojen käyntien poistaminen (viikkoluvut säilyvät)
forget-means = Vanhoista käynneistä jäävät vain viikkojen luvut. Julkaistut tilastot eivät muutu.
forget-on = Poista vanhat käynnit
forget-off = Säilytä kaikki
forget-months = { $months ->
    [one] { $months } kk
   *[other] { $months } kk
}
forget-due = Nyt poistettaisiin { $visits }: { $weeks }. Muuten se tehdään, kun ikkuna suljetaan.
forget-now = Poista nyt…
forget-yes = Poista pysyvästi
forget-ask = Poistetaanko { $visits }: { $weeks }? Jäljelle jäävät viikkojen luvut. Yksittäiset käynnit katoavat pysyvästi, eikä vanhoja päiviä voi enää eritellä.
forget-done-window = Poistettiin { $visits }. Viikkojen luvut ovat ennallaan. Aiemmissa varmuuskopioissa käynnit ovat vielä tallessa.
