# Valmiit alut uudelle toimipisteelle.

preset-title = Millainen toimipiste?
preset-none = Muu
preset-none-about = Kaikki kysymykset ja vaihtoehdot ovat valmiina.
preset-change-later = Kaikkea voi muuttaa myöhemmin asetuksissa.
error-unknown-preset = Valmista alkua ”{ $name }” ei ole. Kirjaa ei tehty. Valitse jokin näistä: { $known }.
