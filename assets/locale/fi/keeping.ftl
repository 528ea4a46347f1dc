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
