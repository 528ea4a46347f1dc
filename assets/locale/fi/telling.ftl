# Mitä toimipisteelle kerrotaan ja mikä lähtee siltä: esikatselu, vertailu, kattavuus, tavoitteet, tapahtumat, havainnot.

telling-held-back = Suojatuissa luvuissa ei ole: { $tables }.
telling-before = Ennen: { $title }
telling-difference = Ero: { $title }
telling-percent = Muutos %: { $title }
telling-weeks-differ = Jaksossa on { $weeks } kokonaista viikkoa, vertailujaksossa { $before }.
error-internal-only = Tässä osassa on tarkkoja lukuja ja sanoja, joita ei voi suojata. Mitään ei tallennettu. Valitse sisäiset, tarkat luvut.
error-unknown-thing = Kirjassa ei ole kohdetta { $id }, tai se on poistettu. Mitään ei muutettu.
telling-preview-sentence = { $count ->
    [one] Esikatselu: yksi toimipisteen viikko on julkaisematta. Luvut voivat vielä muuttua; niitä ei anneta muille.
   *[other] Esikatselu: { $count } toimipisteviikkoa on julkaisematta. Luvut voivat vielä muuttua; niitä ei anneta muille.
}
telling-preview = Esikatselu – ei julkaistu
telling-view-exact = Luvut: tarkat
telling-view-protected = Luvut: kuten ne lähtisivät
telling-only-internal = Tässä osassa on tarkkoja lukuja ja sanoja, joita ei voi suojata. Siksi vain sisäinen on valittavissa.
telling-days = Aukiolopäivät: kirjattu { $recorded }, vahvistettu nolla { $zero }, suljettu { $closed }, puuttuu { $missing }. Kirjauksia muina päivinä: { $unexpected }.
telling-days-pending = Aukiolopäiviä vielä tulossa: { $count }.
telling-about-days = Aukiolopäivät
