# Vad som berättas för rådgivningen och vad som lämnar den: förhandsvisning, jämförelse, täckning, mål, evenemang, iakttagelser.

telling-held-back = Finns inte bland skyddade siffror: { $tables }.
telling-before = Före: { $title }
telling-difference = Skillnad: { $title }
telling-percent = Ändring i %: { $title }
telling-weeks-differ = Perioden har { $weeks } hela veckor, jämförelseperioden har { $before }.
error-internal-only = Den här delen har exakta tal och ord som inte kan skyddas. Inget sparades. Välj de interna, exakta siffrorna.
error-unknown-thing = Boken har inte { $id }, eller så har det tagits bort. Inget ändrades.
telling-preview-sentence = { $count ->
    [one] Förhandsvisning: en rådgivningsvecka är inte publicerad. Siffrorna kan ännu ändras; ge dem inte vidare.
   *[other] Förhandsvisning: { $count } rådgivningsveckor är inte publicerade. Siffrorna kan ännu ändras; ge dem inte vidare.
}
telling-preview = Förhandsvisning – inte publicerat
telling-view-exact = Siffror: exakta
telling-view-protected = Siffror: så som de lämnas ut
telling-only-internal = Den här delen har exakta tal och ord som inte kan skyddas. Därför kan bara det interna väljas.
telling-days = Öppethållningsdagar: antecknade { $recorded }, bekräftad nolla { $zero }, stängt { $closed }, saknas { $missing }. Anteckningar andra dagar: { $unexpected }.
telling-days-pending = Öppethållningsdagar som ännu kommer: { $count }.
telling-about-days = Öppethållningsdagar
