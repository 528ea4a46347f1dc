# Valmiit alut uudelle neuvontapisteelle.

preset-title = Millainen neuvontapiste?
preset-none = Muu
preset-none-about = Kaikki kysymykset ja vaihtoehdot ovat valmiina.
preset-change-later = Kaikkea voi muuttaa myöhemmin asetuksissa.
error-unknown-preset = Valmista alkua ”{ $name }” ei ole. Kirjaa ei tehty. Valitse jokin näistä: { $known }.
