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
