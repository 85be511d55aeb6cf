/// Swedish words that speak of the same thing, so that a text can be near a goal without sharing a word with it, also
/// where there is one text and no example.
///
/// Written for this project from general knowledge of what counties, agencies and universities work with; no collection
/// of texts was mined for it. A word is of every group that holds its stem; a compound that is in none is of those of
/// its parts. A group has its own name's words too.
enum ConceptGroups {
  /// A group weighs so much more than a stem as rare as it.
  static let weight: Float = 1.7

  /// The groups' numbers by stem, ascending.
  static let byStem: [String: [Int]] = {
    var groups: [String: [Int]] = [:]
    for (number, line) in lines.split(separator: "\n").enumerated() {
      for word in SwedishTokens.words(of: String(line)) where !StopWords.contains(word) {
        let stem = SwedishStemmer.stem(word)
        if groups[stem]?.last != number { groups[stem, default: []].append(number) }
      }
    }
    return groups
  }()

  /// The same by the hash of the stem.
  private static let byHash = Dictionary(
    byStem.map { (WordScanner.hash($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })

  /// The name of a group's feature, which no word can have.
  static func feature(_ group: Int) -> String { "#\(group)" }

  /// `grupp: hälsa` for a group's feature; nil for a word.
  static func title(ofFeature name: String) -> String? {
    guard isFeature(name), let number = Int(name.dropFirst()) else { return nil }
    let groups = lines.split(separator: "\n")
    guard groups.indices.contains(number) else { return nil }
    return "grupp: " + groups[number].prefix { $0 != ":" }
  }

  static func isFeature(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: "#") }

  /// The features of a stem's groups; where it has none, of its parts'.
  static func features(of stem: String, parts: [String]) -> [String] {
    if let own = byHash[WordScanner.hash(stem.utf8)] { return own.map(feature) }
    if parts.isEmpty { return [] }
    return Set(parts.flatMap { byHash[WordScanner.hash($0.utf8)] ?? [] }).sorted().map(feature)
  }

  private static let lines = """
    hälsa: hälsa hälsosam folkhälsa ohälsa sjukdom sjuk sjukskrivning sjukpenning patient vård sjukvård omsorg \
    läkare läkemedel medicin medicinsk klinisk behandling diagnos terapi rehabilitering välbefinnande friskvård \
    levnadsvanor smitta infektion cancer diabetes sjukhus vårdcentral primärvård hälsovård epidemi pandemi vaccin \
    dödlighet tandvård fetma övervikt sjuksköterska
    psykisk hälsa: psykisk psykologi psykologisk psykiatri ångest depression stress suicid självmord mental \
    beteende kognitiv känslor sömn ensamhet neuropsykiatrisk
    åldrande: äldre äldreomsorg demens hemtjänst åldrande pensionär senior ålderdom särskilt boende
    funktionsnedsättning: funktionsnedsättning funktionshinder tillgänglighet hjälpmedel assistans autism
    beroende: missbruk alkohol narkotika droger tobak rökning spelberoende cannabis
    barn och unga: barn unga ungdom familj förälder fritidsgård uppväxt tonåring småbarn elevhälsa
    skola: skola elev lärare undervisning klassrum grundskola gymnasium gymnasieskola betyg förskola pedagogik \
    pedagogisk didaktik läxhjälp skolnärvaro läsning skolgång rektor grundutbildning
    högre utbildning: utbildning högskola universitet student studier studerande yrkeshögskola komvux \
    vuxenutbildning folkhögskola distansutbildning kurs examen validering lärcentrum vidareutbildning bildning \
    studieförbund lärande utbildningsnivå
    arbetsmarknad: arbete jobb arbetsmarknad anställning anställd arbetslös arbetslöshet sysselsättning rekrytering \
    arbetsgivare kompetens kompetensförsörjning matchning praktik lärling yrke omställning arbetskraft lön \
    bemanning arbetsförmedling arbetssökande bristyrke
    arbetsmiljö: arbetsmiljö arbetsvillkor arbetsplats ergonomi skyddsombud fackförbund arbetstagare arbetsskada \
    belastningsskada arbetsliv
    jämställdhet: jämställdhet jämställd kvinna genus kön feminism flickor pojkar könsroll könsskillnad mäns \
    kvinnors kvinnofrid maskulinitet
    jämlikhet och mångfald: jämlikhet ojämlikhet diskriminering mångfald minoritet segregation integration \
    inkludering utanförskap marginalisering rasism likabehandling social rättvisa
    migration: invandrare migrant nyanländ flykting migration utrikesfödd asyl etablering invandring ukrainare \
    modersmål sfi
    fattigdom: fattigdom fattig inkomst hushåll socialbidrag försörjning försörjningsstöd utsatthet låginkomst \
    skuld hemlös hemlöshet bistånd barnfattigdom levnadsstandard socialförsäkring välfärd socialtjänst
    demokrati och styrning: demokrati demokratisk politik politisk val valdeltagande väljare parlament myndighet \
    förvaltning lag juridik rättsstat korruption domstol styrning policy reform institution lagstiftning rättighet \
    beslutsfattare statsvetenskap regering
    trygghet och brott: brott brottslighet trygghet kriminalitet våld polis gäng fred konflikt krig terrorism \
    beredskap kris fängelse otrygg övergrepp hot
    civilsamhälle: förening föreningsliv civilsamhälle ideell volontär delaktighet medborgare tillit \
    medborgardialog inflytande folkrörelse mötesplats socialt kapital
    kultur: kultur konst musik teater museum bibliotek kulturarv film konstnär konstnärlig scenkonst dans opera \
    kulturskola hembygd estetisk gestaltning utställning konsert kulturliv
    historia: historia historisk arkeologi arkeologisk medeltid forntid arkiv fornlämning historiker sekel
    språk och litteratur: språk litteratur lingvistik översättning modersmål flerspråkig språklig litterär ord \
    grammatik författare roman tal
    filosofi och religion: filosofi filosofisk etik etisk religion religiös kyrka teologi moral tro islam kristen
    idrott och friluftsliv: idrott sport fritid friluftsliv träning idrottsförening vandring motion skidor simhall \
    rörelse fysisk aktivitet friluftsområde
    turism: turism turist besöksnäring hotell gästnatt besökare destination evenemang camping upplevelse resmål \
    sevärdhet
    natur och mångfald: natur biologisk mångfald biodiversitet arter ekosystem ekosystemtjänst naturvård \
    naturreservat nationalpark habitat biotop djur växt flora fauna pollinering pollinatör insekt fågel rovdjur \
    landskap ekologi ekologisk artrik våtmark restaurering utrotning landekosystem
    skog: skog skogsbruk träd timmer skogsägare virke gran tall avverkning sågverk skogsmark boreal plantering \
    skogsskötsel skogsindustri gallring
    trä och papper: trä papper massa cellulosa lignin fiber träråvara pappersbruk träbyggande kartong träfiber \
    förpackning
    jordbruk: jordbruk lantbruk odling gröda spannmål boskap gård bonde lantbrukare foder gödsel gödsling \
    växtodling veterinär skörd trädgård växtförädling bekämpningsmedel åker betesmark mjölkko gris höns vete \
    potatis kväve markbördighet ogräs växtskydd lantras djurhållning
    mat: livsmedel mat hunger svält näring nutrition måltid kost matsvinn mjölk kött livsmedelsförsörjning \
    livsmedelstrygghet undernäring restaurang kök protein baljväxt livsmedelskedja dryck
    hav: hav marin kust fisk fiske fiskeri vattenbruk akvatisk sjöfart skärgård övergödning alg plankton mussla \
    korall ocean hamn fartyg östersjön nordsjön torsk sill havsmiljö strand försurning sjögräs havsbotten haven
    vatten: vatten dricksvatten avlopp avloppsvatten grundvatten sanitet reningsverk vattenrening sjö vattendrag \
    dagvatten vattenkvalitet hydrologi vattenförsörjning slam älv flod hygien toalett råvatten
    klimat: klimat klimatförändring klimatanpassning växthusgas växthuseffekt utsläpp koldioxid uppvärmning metan \
    klimatneutral fossilfri extremväder torka klimatmål klimatomställning kolinlagring kolsänka lustgas \
    översvämning skyfall värmebölja klimatpåverkan parisavtalet temperatur
    energi: energi el elektricitet solenergi solcell solkraft vindkraft vattenkraft biogas biobränsle bioenergi \
    fjärrvärme värmepump energieffektivisering energieffektiv elnät kärnkraft batteri vätgas förnybar kraftverk \
    bränsle elförsörjning elproduktion energianvändning energilagring värme energisystem elanvändning
    cirkulär ekonomi: cirkulär återvinning avfall återbruk konsumtion konsument resurseffektiv återanvändning plast \
    förpackning textil livscykel livscykelanalys miljömärkning sopor delningsekonomi kretslopp resursförbrukning \
    materialåtervinning råvara inköp produktdesign hållbarhetscertifiering
    miljögifter: kemikalie miljögift förorening toxisk toxicitet giftig gift förorenad tungmetall toxikologi \
    sanering hormonstörande pfas kvicksilver mikroplast läkemedelsrester exponering sediment
    stad och bebyggelse: stad stadsplanering stadsbyggnad stadsutveckling bebyggelse byggnad bostad boende hus \
    hyresrätt byggande arkitektur detaljplan fastighet samhällsplanering stadsrum park grönområde urban tätort \
    bostadsområde stadsdel bostadsförsörjning tomt hyresgäst bygglov förort miljonprogram lägenhet stadsmiljö \
    grönstruktur samhällsbyggnad fysisk planering
    byggteknik: betong byggkonstruktion bro vägbyggnad geoteknik byggmaterial anläggning bygg byggsektor \
    byggprocess tunnel grundläggning konstruktion armering stomme
    trafik: trafik transport kollektivtrafik buss tåg järnväg väg cykel pendling resa resande bil fordon elbil \
    laddstolpe laddinfrastruktur mobilitet gods logistik flyg flygplats parkering samåkning spårväg hållplats \
    trafiksäkerhet lastbil godstrafik biltrafik gång resenär färdmedel
    landsbygd: landsbygd glesbygd by landsbygdsutveckling inflyttning inflyttare befolkning bygd avfolkning \
    utflyttning bosättning hemvändare lanthandel servicepunkt attraktivitet boendemiljö platsmarknadsföring
    digitalisering: digital digitalisering data dator bredband fiber uppkoppling programvara mjukvara algoritm \
    artificiell intelligens maskininlärning internet cybersäkerhet informationssystem datavetenskap \
    informationsteknik datateknik app mobiltäckning programmering robotik datorseende neurala nätverk databas \
    informationssäkerhet beräkning
    företagande: företag företagande entreprenör entreprenörskap näringsliv affär affärsmodell nystart \
    nyföretagande investering kapital export marknad konkurrenskraft handel småföretag ägarskifte bolag företagare \
    företagsklimat tillväxt etablering rådgivning lån leverantör kund upphandling
    industri: industri tillverkning verkstad fabrik automation robot stål gruva maskin processindustri svetsning \
    produktionssystem industriell tillverkningsindustri produktionsteknik underleverantör montering
    forskning och innovation: forskning innovation innovationskraft forskare testbädd labb patent prototyp \
    demonstrator kluster inkubator kommersialisering teknikutveckling nyttiggörande innovationssystem
    ekonomi: ekonomi ekonomisk nationalekonomi företagsekonomi finans finansiell bank skatt pris makroekonomi \
    kostnad incitament ekonomisk tillväxt bnp redovisning finansiering marknadsföring
    global utveckling: partnerskap utvecklingsland bistånd internationell global utvecklingssamarbete \
    låginkomstland afrika fn latinamerika indien sydamerika asien kenya tanzania etiopien uganda bangladesh
    media: media medier journalistik nyheter kommunikationsvetenskap medievetenskap radio tv tidning desinformation
    samhällsvetenskap: samhälle samhällsvetenskap sociologi sociologisk intervju normer sociala människa etnografi \
    diskurs individ grupp antropologi samhällelig
    matematik: matematik matematisk algebra algebraisk geometri teorem ekvation sannolikhet statistik \
    differentialekvation numerisk topologi kombinatorik sats bevis operator funktionalanalys optimering stokastisk \
    statistisk
    fysik: fysik fysikalisk partikel kvantmekanik kvant atom elektron foton laser plasma neutron optik \
    relativitetsteori supraledare kärnfysik accelerator magnetism spinn neutrino kollision standardmodell
    rymd: rymd astronomi astrofysik stjärna galax universum kosmologi satellit planet solsystem teleskop \
    rymdfarkost mörk materia kosmisk svart hål
    kemi: kemi kemisk molekyl reaktion katalys katalysator syntes polymer elektrokemi spektroskopi lösningsmedel \
    jon ytkemi förening kristall oxid elektrolyt
    biologi: biologi cell protein gen genetik dna rna mikroorganism bakterie evolution genom enzym biokemi \
    molekylärbiologi virus mikrob arvsmassa receptor membran organism
    geovetenskap: geovetenskap geologi berggrund geofysik glaciär meteorologi jordbävning mineral atmosfär sediment \
    mark fjärranalys klimatmodell oceanografi
    elektronik: elektronik elektroteknik krets halvledare signal signalbehandling antenn trådlös telekommunikation \
    reglerteknik kraftelektronik transistor sensor elkraft kommunikationssystem mikrovåg chip mobilnät fiberoptik \
    styrsystem elmaskin högspänning
    maskinteknik: maskinteknik mekanik motor förbränning turbin strömning aerodynamik turbulens hållfasthet \
    vibration lättvikt farkost flygplan bearbetning tribologi strömningsmekanik maskinelement lager fordonsteknik \
    akustik flygteknik buller förbränningsmotor
    material: materialteknik materialvetenskap legering metall stål keram komposit korrosion beläggning \
    mikrostruktur metallurgi gjutning pulver additiv järn slagg utmattning
    medicinteknik: medicinteknik medicinteknisk ultraljud röntgen implantat magnetresonans tomografi protes \
    bildgivning biosensor bildanalys biomekanik stråldos
    bioteknik: bioteknik fermentering jäst bioraffinaderi cellfabrik biomassa bioprocess antikropp \
    läkemedelsutveckling biomolekyl
    nanoteknik: nanoteknik nano nanopartikel grafen nanotråd nanostruktur nanomaterial mikroskopi
    naturresurser: naturresurs naturresursteknik miljöteknik miljö miljövård resurshantering gruvdrift \
    råvaruutvinning miljökonsekvens miljöanalys miljöövervakning hållbarhet
    """
}
