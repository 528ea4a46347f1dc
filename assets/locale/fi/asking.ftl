# Miten kysymykset kysytään ja missä järjestyksessä.

asking-choose-answer = Vastaa kysymykseen: { $question }
asking-required = Vastaus vaaditaan
asking-keeps = Viimeisin valinta jää seuraavaan käyntiin
asking-where = Missä kysytään
asking-everywhere = Kaikissa toimipisteissä
asking-earlier = Kysymys aiemmaksi
asking-later = Kysymys myöhemmäksi
asking-tiles = Valintojen järjestys kirjattaessa
asking-tiles-by-use = Käytetyimmät ensin
asking-tiles-as-listed = Kuten luetteloissa
asking-nothing-to-undo = Luetteloissa ei ole mitään kumottavaa. Mitään ei muutettu.
