# Färdiga början för en ny rådgivningspunkt.

preset-title = Vilken typ av rådgivningspunkt?
preset-none = Annan
preset-none-about = Alla frågor och val finns färdigt.
preset-change-later = Allt kan ändras senare i inställningarna.
error-unknown-preset = Det finns ingen färdig början ”{ $name }”. Ingen bok gjordes. Välj någon av dessa: { $known }.
