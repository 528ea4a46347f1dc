//! Capitalised words that are no names of persons: authorities, places, feasts, and what English and Swedish capitalise.

/// How such words begin; Finnish endings follow.
pub(super) const BEGINNINGS: &str = "
    kela kelan kelas migri helsin helsing tamper tammerfor espoo esbo vanta vanda turku turun åbo oulu uleåborg jyväsky kuopio lahti lahde lahtis lappeenr
    joensuu vaasa vasa rovanie seinäjo kotka kouvol porvoo borgå mikkel hämeenli kokkol karleby kajaani viitasaar salo raisi naantal nokia nokian
    hervan hervanna puhos puhok itäkesk itis kontula mellunmä vuosaari vuosaare kallio kalasata pasila malmi malmil kannelmä maunula myllypu
    tapiola leppävaa tikkuril myyrmäk hakunil korso koivukyl kaukajär kaleva lielah tesoma linnainm hallila varisso suomi suome finland finnish finska swedish svenska
    sverige ruotsi ruots viro viron estonia venäjä venäj ryssland russia ukraina ukraine somalia irak iraq iran afganis afghan syyria syria syrien
    turkki turke turkiet kiina china kina vietnam thaimaa thailand nigeria kenia kenya etiopia eritrea ethiop intia india indien eurooppa euroop europe europa
    roman poland puola germany saksa tyskland sweden norway norja denmark tanska arabic arabia somali persian dari russian ukrainian kurdish turkish vietnamese chinese english estonian
    french spanish german thai tigrinya albanian serbian bengali urdu hindi pashto
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    ohjaamo kototor prisma citymar lidl stockmann iso-om omena sello jumbo redi tripla ideapar koskikes punaise röda punainen risti risten ristin red cross
    pelastak marttal martat folkhäl väestöli monihel moniheli luckan startup caritas diakonia diakoni setlement settlem helsinkimi allianss
    whatsapp facebook instagram tiktok messenger skype zoom teams google microsoft word excel windows android iphone youtube signal telegram wilma omakela omavero
    omakanta kanta suomi.fi posti postnord nordea handelsb danske säästöp aktia telia dna hsl nysse matkahuo finnair vr
    enter enterfi asumisoi sosiaali soste stea amif valtakun valtiokont maistraat digi- dvv vero verot verohal skattefö folkpens migrations arbets tyo- työ- työmarkk
    te-toimi te-palv ely- ely-kes kansanel maahanmu poliisi polisen police ulosotto ulosoton utsökn takuusää oikeusap rättshj oikeusm eduskun valtioneu
    yliopisto aalto metropol haaga omnia stadin varia gradia tredu sasky axxell arcada työväen medborg
    immigration service social insurance institution tax office employment city centre center school board agency union church hall library street road
    university college health station week day new year christmas easter ramadan eid midsummer advent juhannus joulu pääsiäin vappu jul påsk midsommar
    information point desk house home national international european ministry digital identity basic income support unemployment benefit permit
    residence citizenship application family housing rental contract letter court bank card legal aid administration population register labour market job seeker
    alley mall shopping metro tram bus train airport north south east west central old great public
    pohjois etelä- etelä itä- länsi- länsi itä keski- uusimaa uudenmaa nyland pirkanm varsinais satakun kainuu lappi lapin lapland
    pakolais ihmisoik lastens neuvola kirkko seurakun församl kyrka moské moskei moskee
";
