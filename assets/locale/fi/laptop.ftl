# Organisaation yhteiset asetukset ja tukiraportti.

error-defaults = Organisaation asetustiedostoa { $path } ei voitu käyttää. Kirja on muuttumaton, eikä mitään ole esiasetettu. Kerro asiasta tietohallinnolle. Ohjelma sanoo: { $detail }
command-set-by-organisation = Organisaatiosi on asettanut tämän. Mitään ei muutettu. Kysy tietohallinnolta.
settings-set-by-organisation = Organisaatiosi on asettanut tämän.
support-what = Tukiraportti. Siinä ei ole käyntejä, nimiä eikä kansioiden polkuja. Voit antaa sen tuelle.
