/// How common Swedish words are, so that the weight of a word does not depend on what happens to be reported.
///
/// Document frequencies of stems (Snowball 3.1.1) in 3 416 Swedish project summaries, those in at least 15 of them.
/// Counted for this project from github.com/KTH-Library/swecris (MIT licence), titles and summaries.
enum BackgroundFrequencies {
  /// The number of texts that were counted.
  static let documents = 3_416

  /// Stem and count, sorted by stem's code points.
  static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for entry in entries.split(separator: " ") {
      let parts = entry.split(separator: ":")
      if let stem = parts.first, let last = parts.last, let count = Int(last) { table[String(stem)] = count }
    }
    return table
  }()

  private static let entries = """
    ab:123 abb:24 absolut:38 absorber:55 absorption:25 abstrak:21 accelerator:15 accelerer:76 acceptan:24 \
    accepter:33 access:23 adaptiv:34 adder:15 additiv:26 adekv:17 adresser:72 advanced:16 affär:31 affärsmodell:84 \
    afrik:26 agend:38 agendan:28 agent:25 ager:64 ai:91 akademi:109 akademin:56 akademisk:159 aktiv:194 aktiver:53 \
    aktivering:32 aktivitet:276 aktivt:114 aktuell:150 aktuellt:19 aktör:319 akustisk:25 akut:36 al:27 aldr:68 \
    alg:16 algebr:17 algebraisk:30 algoritm:139 all:861 alldel:17 allmän:187 allmänt:50 allr:58 allt:409 alltför:24 \
    alltid:75 alltm:71 alltså:123 allvar:86 alstr:17 alternativ:241 alternativt:30 aluminium:16 alzheimer:17 \
    ambition:60 ambitiös:19 amerikansk:21 an:53 analog:25 analy:412 analys:204 analyser:419 analyserat:29 \
    analysmetod:37 analysverktyg:19 analytisk:53 and:213 andel:77 andr:1205 ang:15 angeläg:23 angreppssät:48 \
    angrip:49 angåend:27 anknytning:15 anledning:100 anläggning:85 ann:356 annan:229 annar:53 annorlund:39 \
    anordn:36 anordning:18 anpass:257 anpassning:63 ans:140 ansat:32 ansats:25 anslut:24 anslutning:24 anspråk:17 \
    ansträngning:47 anställd:36 ansv:39 ansvar:89 ansök:36 ansökan:633 ansökning:28 ant:83 antag:59 antal:545 \
    anten:20 anti:22 antibiotik:18 antikropp:43 anting:118 antyd:23 använd:1732 användarvän:35 användb:50 \
    användbar:122 användbart:33 användning:516 användningsfall:19 användningsområd:67 använt:178 ap:25 app:19 \
    apparat:22 applicer:63 applikation:211 approximation:24 approximer:16 april:15 arbet:862 arbetsgrupp:30 \
    arbetsmarknad:16 arbetsmiljö:15 arbetspaket:149 arbetsplats:15 arbetsprocess:17 arbetssät:54 aren:25 arkitek:18 \
    arkitektonisk:17 arkitektur:73 arrangemang:16 arranger:52 art:99 artificiell:105 artikel:27 artikl:90 \
    arvsmass:17 arvsmassan:16 asi:20 aspek:217 associer:49 at:21 atl:24 atmosfär:80 atmosfärisk:19 atom:100 \
    atomkärn:34 atomär:52 att:3378 attack:18 attacker:24 attityd:27 attraher:35 attraktiv:67 attraktivt:18 \
    augusti:24 automation:16 automatiser:75 automatisering:20 automatisk:98 autonom:59 av:3323 avancer:405 \
    avbild:48 avbildning:59 avdelning:37 avfall:71 avg:22 avgräns:18 avgör:318 avloppsvat:18 avlägsn:45 avläs:15 \
    avs:286 avsakn:23 avsed:43 avseend:188 avsevärd:34 avsevärt:100 avsik:80 avslut:69 avslöj:61 avspegl:19 \
    avstånd:60 avståndet:16 avtal:28 avvik:43 avvägning:21 bakgrund:85 bakom:157 bakomligg:33 bakteri:72 \
    bakteriell:19 balan:25 balanser:46 ban:80 banbryt:73 band:15 bandbred:16 bandgap:15 bank:16 bar:447 barn:71 \
    barriär:29 bas:77 based:31 baser:809 batteri:79 beakt:46 bearbet:52 bearbetning:63 bebygg:16 bedriv:98 \
    bedrivit:36 bedöm:220 bedömning:80 befin:50 befint:269 befolkning:95 begrepp:52 begreppet:55 begräns:353 \
    begränsning:148 behandl:201 behandling:220 behandlingsmetod:30 behov:503 behovsäg:25 behåll:59 behöv:607 \
    behövd:21 bekräft:43 bekämp:24 belast:16 belastning:47 belys:96 belysning:42 belägg:18 beläggning:27 bemöt:19 \
    ben:19 benämn:18 bepröv:16 ber:175 beroend:221 beroendet:16 beräkn:177 beräkning:211 beräkningsmetod:44 \
    beräkningsmodell:22 beräkningsverktyg:15 berät:22 berätt:20 berömd:22 berör:43 berörd:31 besit:16 beskrev:15 \
    beskriv:369 beskrivit:23 beskrivn:26 beskrivning:136 beslut:141 beslutsfat:98 beslutsprocess:16 beslutsstöd:18 \
    beslutsunderlag:25 besparing:18 bestod:35 beställ:28 bestäm:33 bestämd:25 bestämm:147 bestämning:17 bestå:31 \
    beståend:104 bestånd:15 beståndsdel:61 består:309 beståt:19 besvar:82 besvär:19 besök:64 bet:69 betal:27 \
    beteend:151 beteendeförändring:18 beteendet:46 beting:23 beton:37 betong:17 betrak:107 beträff:17 betyd:692 \
    betydelsefull:45 bevar:75 bevilj:25 bevis:94 bibehåll:67 bibliotek:27 bidr:757 bidrag:184 bidragit:135 \
    bidrog:35 big:30 bil:197 bild:459 bildanaly:24 bildat:22 bildning:26 bind:111 bindemedel:17 bindning:48 bio:39 \
    biobaser:93 biobränsl:37 biodiversitet:16 bioinformatik:15 biokemisk:34 biokompatibilitet:16 biologi:66 \
    biologisk:242 biomarkör:36 biomass:81 biomaterial:19 biomedicin:16 biomedicinsk:37 biomekanisk:18 biomolekyl:38 \
    bioraffinaderi:15 bioteknik:21 biproduk:32 bit:41 biverkning:40 bjud:24 bl:176 bla:25 bland:426 blandning:73 \
    blev:95 bli:316 blick:20 blir:478 blivit:158 blocker:27 blod:48 blodkärl:22 blå:15 boend:43 bok:15 bolag:49 \
    bor:25 bord:40 bort:88 bortom:72 bostadsområd:15 bostäd:36 bot:21 bra:304 bransch:83 bred:236 bredd:60 \
    brett:105 brist:133 bristfäl:26 broms:42 brott:16 bruk:96 brus:30 bryt:123 bränsl:116 bränslecell:33 budget:28 \
    bull:20 bundn:17 business:19 by:15 bygg:756 byggnad:79 byggsten:75 byt:63 bägg:20 bär:73 bäst:230 bättr:574 \
    båd:1036 bör:189 börj:207 början:91 ca:199 canc:81 cancercell:29 car:29 cas:29 cell:263 celler:20 \
    cellmembran:28 celltyp:17 cellulos:61 cellulosabaser:15 cellulär:42 cellvägg:17 cent:53 centr:42 central:246 \
    centralt:55 centret:44 centrum:102 cfd:18 chalmer:115 chip:51 cirk:82 cirkularitet:16 cirkulation:16 \
    cirkuler:18 cirkulär:93 citi:15 city:20 civil:19 co:105 concept:28 covid:43 dag:490 dagsläg:60 danmark:17 \
    dat:546 dataanaly:32 datab:43 databas:48 databehandling:20 datainsamling:50 datamäng:37 datan:20 datas:16 \
    datavetenskap:21 dator:87 datorkraft:17 datormodell:19 datorn:21 datorprogram:20 datorsimulering:36 \
    datorsystem:24 datortomografi:15 de:2396 debat:43 decemb:18 decenni:80 decenniet:40 decentraliser:16 defek:43 \
    definier:127 definition:36 deformation:37 deformer:18 del:1127 delakt:34 delmål:17 delområd:16 delprojek:49 \
    delsystem:15 delt:134 deltag:317 deltagit:34 deltog:36 delvis:102 dem:398 demo:24 demokratisk:27 demonstrat:32 \
    demonstration:74 demonstrator:35 demonstrer:149 den:2393 denn:1169 densitet:27 deponer:20 depression:17 der:672 \
    design:448 designprocess:23 dess:1856 dessutom:472 desto:23 det:2483 detalj:159 detaljer:154 detek:17 \
    detekter:89 detektering:19 detektion:37 detektor:27 dett:2103 development:23 diabet:24 diagno:35 diagnos:19 \
    diagnostik:64 diagnostiser:16 diagnostisk:43 dialog:95 diamet:27 differentialekvation:27 diffusion:21 dig:23 \
    digital:249 digitaliser:36 digitalisering:78 digitalt:42 dimension:112 dimensionell:46 direk:338 disciplin:61 \
    diskret:21 diskussion:133 diskuter:131 diskuterat:24 distink:17 distribuer:63 distribution:25 divers:21 \
    djup:143 djupgåend:19 djupt:32 djur:80 djurmodell:29 dna:70 dock:544 doktor:20 doktorand:107 doktorandprojek:27 \
    doktorsavhandling:27 dokument:29 dokumentation:22 dokumenter:33 dold:16 dom:20 dominer:93 domän:31 dos:20 dr:19 \
    dra:85 drabb:89 dragit:17 dramatisk:51 drar:27 dras:15 drastisk:43 drift:122 driv:247 drivit:33 drivkraft:61 \
    drivlin:15 drivn:17 dropp:27 drygt:18 du:23 dubbl:16 dvs:286 dyk:15 dynamic:22 dynamik:121 dynamisk:170 dyr:63 \
    dämp:20 där:1288 däreft:147 däremot:76 därför:633 däribland:22 därigenom:136 därmed:457 därtill:39 därutöv:20 \
    då:620 dål:72 död:76 dödsfall:30 dör:16 ecsel:15 effek:1541 effektiv:551 effektiviser:36 effektivisering:20 \
    effektivitet:191 effektivt:274 effektmål:22 eft:564 efterfråg:38 efterfrågan:81 efterfölj:33 efterlikn:38 \
    eftersom:530 eftersträv:16 egen:97 egenskap:684 egent:42 eget:34 egn:122 einstein:20 ej:56 ekologi:28 \
    ekologisk:96 ekonomi:121 ekonomin:37 ekonomisk:309 ekosystem:87 ekosystemtjänst:27 ekvation:51 el:76 \
    elastisk:30 elbil:15 elektricitet:45 elektrifiering:21 elektrisk:234 elektrod:59 elektrokemi:17 \
    elektrokemisk:57 elektrolyt:29 elektromagnetisk:77 elektron:125 elektronik:100 elektronisk:102 \
    elektronmikroskopi:22 element:64 elementarpartikl:15 elev:28 elfordon:24 eliminer:36 ell:1288 elnät:42 \
    elproduktion:40 elsystem:16 emellertid:104 emission:32 emitter:18 emot:53 empirisk:76 en:3150 ena:69 \
    enaståend:25 enbart:108 end:328 energi:380 energianvändning:53 energibehov:23 energibesparing:18 \
    energieffektiv:89 energieffektivisering:21 energieffektivitet:63 energieffektivt:15 energiförbrukning:70 \
    energiförlust:27 energiförsörjning:18 energikäll:43 energilagring:33 energimynd:64 energin:62 energiområd:18 \
    energiomvandling:16 energiproduktion:35 energirik:16 energisnål:16 energisystem:58 energität:15 energiåtgång:15 \
    energy:45 eng:21 engagemang:59 engager:94 engelsk:38 engineering:22 enhet:136 enkel:75 enkelt:141 enkl:174 \
    enkät:30 enl:244 enorm:100 enormt:43 ens:23 enskild:212 enskilt:21 enstak:68 entreprenör:27 environment:17 \
    enzym:62 enzymatisk:16 er:50 era:25 erbjud:256 erf:16 erfaren:216 erhåll:122 erhållit:29 erhålln:19 erhöll:15 \
    ericsson:26 ersät:137 ersättning:23 estetisk:16 et:16 etabler:329 etablerat:37 etablering:43 etapp:42 etc:97 \
    etisk:38 etnisk:17 ett:2774 eu:135 europ:165 european:32 europeisk:121 evenemang:20 event:27 eventuell:66 \
    eventuellt:35 evidensbaser:17 evolution:28 evolutionär:19 ex:599 exak:159 examensarbet:27 excellent:16 \
    excitation:16 exciter:28 exempel:623 exempelvis:210 exemplet:22 exist:17 exister:178 exotisk:22 expander:43 \
    expansion:30 experiment:295 experimentell:269 experimentellt:74 experimenter:18 experimentet:25 expert:106 \
    expertis:151 exploatering:19 exponer:20 exponering:31 export:17 ext:104 externt:25 extr:64 extraher:33 \
    extrem:71 extremt:112 fabrik:27 fakt:73 faktisk:106 faktor:171 faktum:59 fall:298 fallet:92 fallstudi:123 \
    familj:41 fann:63 fantastisk:27 far:42 fas:169 fasciner:48 fast:157 fastighetsäg:18 fastställ:44 fatt:62 \
    fattigdom:15 feedback:31 fel:78 felakt:33 fem:102 fenom:194 fenomen:42 fib:50 fibr:61 fick:88 film:77 filt:21 \
    fin:25 finansiell:33 finansier:72 finansiering:110 finit:17 finland:26 finn:1137 fisk:28 fjärd:38 flaskhals:22 \
    fler:935 flertal:169 flest:189 flexibel:42 flexibelt:21 flexibilitet:51 flexibl:55 flit:19 fluid:21 \
    fluktuation:15 flyg:47 flygplan:48 flykt:17 flyt:57 flytt:67 flöd:122 fn:50 fo:16 fokus:404 fokuser:432 \
    fokusområd:20 folk:22 for:181 fordon:163 fordonsindustrin:16 form:623 formell:39 formuler:92 formulering:26 \
    forsk:592 forskargrupp:172 forskarsamhället:15 forskning:986 forskningsfront:27 forskningsfråg:46 \
    forskningsfält:39 forskningsfältet:16 forskningsgrupp:41 forskningsinfrastruktur:30 forskningsinstitut:41 \
    forskningsmetod:20 forskningsmiljö:32 forskningsområd:121 forskningsprogram:41 forskningsprogrammet:26 \
    forskningsprojek:193 forskningsprojektet:89 forskningsresult:56 forskningsresultat:20 forskningssamarbet:22 \
    fort:24 fortfar:240 fortsat:194 fortsät:188 fortsättning:39 forum:28 fosf:15 fossil:76 fossilbaser:21 foton:66 \
    fotonik:22 fotonisk:31 fotosynt:17 fou:24 fram:758 framför:118 framförallt:111 framgång:96 framgångsrik:253 \
    framkant:26 framsteg:188 framställ:103 framställd:18 framställning:74 framståend:33 framstår:19 framtag:62 \
    framtagn:43 framtagning:28 framtid:742 framträd:25 framväx:47 framväxt:26 framåt:78 framöv:24 frankrik:29 \
    frekv:32 frekvens:44 frekvent:16 fri:24 fria:39 frigör:46 friktion:25 frisk:52 frisät:18 frisättning:21 \
    fritt:31 front:16 frukt:15 främj:189 främm:20 främst:234 fråg:398 frågan:120 frågeställning:138 från:2072 \
    fukt:19 fukthalt:28 full:65 fullska:31 fullständ:82 fullt:73 fundamental:152 fundamentalt:28 funger:543 \
    funktion:352 funktionaliser:18 funktionalitet:82 funktionell:129 funktionellt:16 funnit:69 fusion:22 futur:16 \
    fyll:57 fylld:16 fynd:28 fyr:247 fysik:201 fysikalisk:150 fysiologisk:27 fysisk:214 fält:126 fältet:73 färd:88 \
    färdplan:20 färg:34 färr:33 fäst:20 få:606 fång:108 får:332 fås:35 fåtal:52 fått:181 föd:21 följ:287 följakt:28 \
    följd:132 följt:47 fönst:17 för:3351 förankr:49 förankring:31 förbered:91 förbind:18 förblir:15 förbruk:36 \
    förbrukning:16 förbränning:34 förbättr:747 förbättring:126 fördel:276 fördelakt:31 fördelning:47 fördjup:127 \
    förebygg:43 föredr:18 föredrag:18 förekomm:155 förekomst:91 föreligg:47 föreläsning:15 föremål:64 fören:56 \
    förening:80 förenkl:81 föreslagit:45 föreslagn:232 föreslog:24 föreslå:42 föreslår:104 föreslås:42 förespråk:15 \
    föreställ:24 föreställning:33 företag:345 förfat:19 förfin:44 förflyt:24 förflyttning:19 förhandling:17 \
    förhindr:88 förhoppning:51 förhoppningsvis:36 förhåll:267 förhållanden:19 förhållandevis:17 förhållningssät:18 \
    förhöjd:19 förklar:126 förklaring:54 förknipp:55 förkort:23 förlit:44 förlopp:40 förlor:66 förlust:72 \
    förläng:44 förlängning:60 förmedl:43 förmod:28 förmåg:226 förmågan:76 förny:27 förnyb:71 förnybar:91 \
    förnybart:17 förnyelseb:19 förnyelsebar:34 föroren:15 förorening:69 förpackning:26 förr:21 förs:36 försen:16 \
    försening:23 förslag:138 först:716 förstudi:107 förstärk:110 förstärkning:23 förstå:981 förstår:45 förstås:57 \
    förstör:30 försvin:27 försvår:40 försämr:36 försök:270 fört:17 förtroend:16 förutom:132 föruts:66 förutspå:17 \
    förutsäg:150 förutsät:25 förutsättning:344 förvalt:25 förvaltning:47 förvandl:24 förverk:45 förvänt:1353 \
    förväntning:51 förädl:17 föräldr:15 föränder:21 förändr:270 förändrat:18 förändring:321 galax:19 gaml:37 \
    gammastrålning:17 gansk:74 gap:36 garanter:43 gas:103 gasturbin:17 gat:17 gav:64 ge:580 ged:19 gel:20 \
    gemensam:112 gemensamm:125 gemensamt:113 gemenskap:20 gen:95 generaliser:25 generalisering:16 generation:180 \
    generell:66 generellt:66 generer:331 genererat:16 generering:40 generisk:35 genetisk:81 genom:2037 \
    genombrot:180 genomför:1368 genomförbar:44 genomförbarhetsstudi:17 genomförd:205 genomfört:247 genomgå:15 \
    genomgång:20 genomgår:28 genomgåt:26 genomslag:41 genomsnitt:15 gentemot:21 genus:18 geografisk:52 geologisk:16 \
    geometri:81 geometrin:24 geometrisk:64 ger:617 ges:91 gestalt:17 gestaltning:21 gett:87 gick:39 gift:42 giv:122 \
    givit:17 givn:24 gjord:164 gjort:271 glas:23 global:291 globalt:98 go:15 god:322 godtyck:19 gott:43 grad:197 \
    gradvis:26 graf:47 gransk:38 green:22 gren:23 grepp:18 grund:633 grundforskning:40 grundlägg:380 grundämn:29 \
    grupp:370 grän:23 gräns:97 gränsskik:21 gränssnit:52 gränsyt:15 gränsöverskrid:21 grön:129 grönt:18 guid:19 \
    gynn:51 gäll:433 gärn:17 gå:133 gång:305 går:281 gått:54 gör:1118 göteborg:61 ha:483 had:163 haft:136 halt:32 \
    halv:22 halvled:36 halvledarmaterial:23 hamburg:17 hamn:44 han:57 hand:99 handel:17 handl:205 handled:15 \
    handledning:22 handling:30 handlingsplan:29 hanter:297 hantering:98 har:2647 hast:98 hav:75 health:30 hel:488 \
    hell:47 helst:57 helt:440 hem:51 hemicellulos:15 hemm:15 hemsid:27 het:51 heterog:17 heterogen:25 \
    heterogenitet:16 hett:18 hierarkisk:20 high:23 hind:95 hindr:65 histori:84 historisk:95 hitt:280 hittill:149 \
    hjälp:757 hjälpmedel:26 hjälpt:24 hjärn:31 hjärnan:79 hjärt:38 holistisk:19 hon:15 hopp:105 horisont:19 \
    horizon:17 hos:973 hot:76 hud:22 human:46 hundr:42 hundratal:45 hur:1391 huruvid:54 hus:39 hushåll:31 \
    huvuddel:20 huvudfokus:17 huvudmål:43 huvudsak:212 huvudsyftet:32 hybrid:40 hypot:42 hypotes:49 hälft:44 \
    häls:129 hälso:36 hälsosamm:18 hämm:30 hämt:22 händ:158 häng:40 hänsyn:130 här:564 härled:35 härrör:16 hävd:19 \
    hål:56 håll:199 hållb:330 hållbar:350 hållbarhetsmål:39 hållbart:167 hållet:15 hållfast:20 hållit:29 hård:56 \
    hårdvar:33 hårdvaran:17 hårt:27 hög:689 högeffektiv:27 högkvalitativ:30 högprester:52 högr:334 högskol:52 \
    högskolan:84 högst:90 högt:96 högteknologisk:21 högupplös:40 höj:41 höjd:31 höll:38 hör:44 höst:26 ibland:100 \
    ick:272 ickelinjär:24 ict:25 idag:585 ideal:20 idealisk:15 identifier:450 identifierat:57 identifiering:71 \
    identitet:23 idé:159 idén:42 ifrågasät:17 ifrån:106 igen:62 igenom:43 igång:19 ihop:136 ii:115 iii:82 \
    illustrer:29 immuncell:21 immunförsvar:26 immunsystem:18 impact:17 implant:19 implementation:26 implementer:217 \
    implementerat:21 implementering:147 implikation:17 in:700 inbegrip:24 inbjudan:22 inbjudn:20 inbland:58 \
    inblick:20 inbygg:46 inbäd:33 incitament:28 indi:26 indikation:22 indikator:23 indiker:38 indirek:27 \
    individ:124 individanpass:15 individualiser:15 individuell:83 individuellt:24 inducer:50 industri:223 \
    industrialiser:20 industrialisering:20 industriell:311 industriellt:77 industriföretag:15 industrin:203 \
    industripart:16 industripartn:25 industripartner:21 ineffektiv:20 infekter:21 infektion:44 inflammation:31 \
    inflammatorisk:24 inflyt:30 information:514 informell:18 informer:40 infraröd:26 infrastructur:17 \
    infrastruktur:199 infraswed:25 inför:238 införliv:15 ing:204 ingenjör:38 inget:40 ingrepp:19 ingå:24 ingåend:55 \
    ingång:16 ingår:124 inhemsk:19 inhämt:22 initial:55 initialt:31 initiativ:83 initier:67 initiering:15 \
    injicer:20 inkl:21 inkluder:317 inkludering:18 inklusiv:216 inkomm:21 inkorporer:21 inled:83 inledningsvis:17 \
    inlet:17 inlärning:31 inn:32 innan:149 inneb:22 inneboend:29 inneburit:26 innebär:363 innebörd:17 innefat:122 \
    innehåll:284 innehållet:35 innovation:263 innovationsarbet:16 innovationsförmåg:22 innovationsledning:15 \
    innovationsprojek:16 innovationssystem:16 innovativ:240 innovativt:34 inom:1853 input:32 inr:56 inrik:63 \
    inriktning:53 inrät:22 insaml:35 insamling:36 insat:26 insats:98 insek:19 insik:210 inslag:27 inspel:18 \
    inspiration:21 inspirer:53 instabil:20 instabilitet:18 installation:31 installer:39 institut:102 institution:86 \
    institutionell:32 instruktion:18 instrument:94 instrumentet:23 inställning:18 int:1413 integrated:15 \
    integration:108 integrer:335 integrering:40 integritet:30 intel:69 intelligent:51 intensitet:33 intensiv:56 \
    intensivt:26 interager:119 interaktion:211 interaktiv:41 interaktivt:16 interdisciplinär:18 international:23 \
    internationell:343 internationellt:176 internet:73 internt:18 intervention:35 intervju:187 intill:15 \
    intress:242 intressant:241 intressent:122 intresser:91 intresset:62 introducer:85 introduktion:24 inträff:41 \
    inuti:61 invariant:20 invasiv:19 inverkan:155 invester:40 investering:80 involver:161 invån:24 iot:23 ip:25 \
    ir:19 is:31 isen:18 isoler:75 isolering:19 isotop:18 istället:197 it:52 iter:15 iterativ:26 itu:43 iv:64 ja:19 \
    jag:140 jakt:28 januari:19 japan:22 jet:18 jobb:85 jon:70 joniser:16 jonisk:16 jord:141 jordbruk:52 ju:43 \
    juni:38 juridisk:27 just:177 juster:35 jämför:271 jämfört:193 jämlik:18 jämn:25 jämställd:21 järn:26 kalkyl:15 \
    kall:623 kamer:38 kan:2343 kanal:60 kandidat:34 kansk:100 kant:15 kaotisk:25 kapacitet:126 kapital:15 \
    karakteriser:89 karakterisering:58 karakteristisk:18 karaktär:58 karaktäriser:58 karaktärisering:32 \
    karolinsk:51 kart:25 kartlag:27 kartlägg:162 kartläggning:76 kast:20 kataly:22 katalysat:29 katalysator:47 \
    katalyser:18 katalytisk:43 kategori:25 kedj:17 kemi:96 kemikali:58 kemisk:267 kg:18 ki:37 kin:22 kirurgisk:17 \
    kisel:38 kist:21 klar:147 klargör:31 klarlag:17 klarlägg:19 klart:50 klass:110 klassificer:22 klassisk:115 \
    klim:79 klimat:43 klimatförändring:121 klimatmål:15 klimatneutral:20 klimatpåverkan:50 klinik:22 klinisk:161 \
    km:35 knapp:20 knut:25 knyt:45 kod:75 kognitiv:37 koherent:15 kol:74 koldioxid:63 koldioxidutsläpp:47 kolfib:22 \
    kolleg:15 kollektiv:41 kollektivtrafik:27 kollider:23 kollision:26 kom:62 kombination:293 kombinatorik:17 \
    kombinatorisk:17 kombiner:402 komm:2003 kommersialiser:22 kommersialisering:60 kommersiell:142 kommersiellt:51 \
    kommit:68 kommun:108 kommunal:38 kommunicer:89 kommunikation:213 kommunikationssystem:19 \
    kommunikationsteknik:23 kompak:70 kompenser:21 kompet:153 kompetens:67 kompetenscentrum:17 \
    kompetensutveckling:18 komplement:45 komplementär:16 komplet:61 kompletter:169 komplex:351 komplexitet:95 \
    komplext:38 komplicer:136 komplikation:23 komponent:315 komposit:36 kompositmaterial:24 koncentration:64 \
    koncentrer:44 koncept:119 konceptet:82 konfer:55 konferens:151 konfiguration:20 konflik:53 konflikthantering:22 \
    konkret:121 konkurr:19 konkurrenskraft:132 konkurrer:53 konsekv:26 konsekvens:187 konsortiet:65 konsortium:63 \
    konst:30 konstant:16 konstater:32 konstellation:27 konstgjord:20 konstnär:25 konstruer:131 konstruktion:111 \
    konstruktionsmaterial:15 konsult:27 konsument:32 konsumer:23 konsumtion:47 kontak:195 kontext:60 kontinuer:177 \
    kontr:23 kontroll:122 kontroller:216 konventionell:108 konverter:26 konvertering:15 koordinat:22 koordiner:59 \
    koordinering:26 kopi:19 kopp:17 koppl:303 koppling:154 korrek:119 korrelation:31 korreler:30 korrosion:26 \
    kort:231 kosmisk:23 kost:31 kostn:75 kostnad:176 kostnadseffektiv:81 kostnadseffektivt:30 kostsamm:15 kr:18 \
    kraft:234 kraftelektronik:15 kraftfull:116 kraftsystem:22 krav:255 kreativ:30 krets:77 kring:475 kris:24 \
    kristall:59 kristallin:15 kriteri:32 kritisk:163 kron:24 kronisk:43 kropp:149 kräv:593 kth:878 kths:48 \
    kultur:56 kulturell:46 kund:255 kung:76 kunn:1185 kunskap:933 kunskapsluck:26 kunskapsläg:19 \
    kunskapsspridning:23 kunskapsutbyt:26 kunskapsöverföring:23 kurs:35 kurv:23 kust:17 kvalificer:19 kvalitativ:69 \
    kvalitativt:15 kvalitet:165 kvalité:18 kvant:15 kvantdator:20 kvantfysik:15 kvantifier:77 kvantifiering:15 \
    kvantitativ:77 kvantitet:19 kvantmekanik:35 kvantmekanisk:56 kvar:63 kvarstår:31 kvinn:63 kvinnor:16 kväv:30 \
    kyl:61 kylning:28 käll:132 källan:31 känd:145 känn:125 kännedom:18 känneteckn:40 käns:132 känsl:24 känt:68 \
    kärlsjukdom:18 kärn:33 kärnan:42 kärnkraft:17 kön:25 köp:34 kör:45 körning:16 lab:77 labb:25 laboratori:48 \
    laboratoriemiljö:16 laboratoriet:42 laboratorium:31 laboratory:20 lad:20 ladd:74 laddning:56 lag:135 lagr:116 \
    lagring:58 lagstiftning:25 lagt:28 land:74 landet:50 landsbyg:24 landskap:38 lanser:38 larg:16 las:52 lasr:32 \
    last:30 lastbil:29 lca:18 learning:19 led:869 ledd:76 ledning:58 ledningsförmåg:19 leg:22 legering:44 \
    legitimitet:20 let:41 lett:178 lev:180 level:15 leveran:21 leverans:21 leverantör:44 leverer:160 li:18 lid:73 \
    lif:43 ligg:341 light:18 lignin:33 lignocellulos:20 lik:186 likart:18 likaså:15 likn:254 liksom:114 likt:18 \
    lill:21 lin:27 lind:19 linj:66 linjär:72 linköping:32 list:29 lit:273 litium:22 litiumjonbatteri:16 \
    litteratur:42 litteraturstudi:47 liu:25 liv:182 livscykel:16 livscykelanaly:18 livskvalitet:45 livsläng:97 \
    livsmedel:45 livsmiljö:25 livsstil:29 livstid:25 livsvetenskap:22 ljud:48 ljus:212 ljuskäll:23 lock:27 logik:16 \
    logisk:25 logistik:16 lokal:263 lokaliser:39 lokalisering:20 lokalt:81 longitudinell:24 lov:170 ltu:19 lu:16 \
    luck:19 luft:77 luftförorening:20 luleå:21 lund:89 lung:15 lyck:168 lyckat:97 lyft:70 lys:15 lyssn:23 läg:38 \
    lägg:148 lägr:166 lägst:16 läk:41 läkemedel:143 läkemedelsutveckling:18 läkemedlet:18 lämn:85 lämp:251 län:15 \
    länd:175 läng:224 längdskal:28 längr:211 länk:60 lär:192 lärdom:36 lärosät:35 lärt:15 läs:42 lätt:186 \
    lättillgäng:17 låg:342 lågt:51 lång:390 långliv:15 långsam:17 långsamm:33 långsikt:221 långtgåend:17 långvar:35 \
    låt:93 lönsam:22 löp:45 lös:304 lösning:543 lösningsmedel:28 löst:42 magnet:18 magnetfält:44 magnetisk:88 \
    magnetism:15 maj:27 majoritet:50 makroskopisk:34 makt:23 makthav:33 man:916 management:18 manipuler:55 \
    manuell:15 manuellt:18 mar:25 marin:40 mark:64 markant:28 markanvändning:17 markn:45 marknad:138 markör:25 \
    maskin:71 maskininlärning:72 mass:86 massiv:34 mat:78 match:32 matematik:78 matematisk:167 materi:65 \
    material:725 materialdesign:18 materialegenskap:64 materialutveckling:18 materialvetenskap:41 materiell:23 \
    matris:39 max:36 maximal:28 maximer:56 med:3216 medan:221 medarbet:18 medborg:46 medel:66 medelstor:26 \
    medför:146 medfört:15 medg:24 medi:72 medicin:89 medicinsk:141 medicinteknik:18 medier:17 medium:17 medlemm:45 \
    medtech:17 medverk:79 medverkan:31 medvet:17 medveten:42 mekanik:21 mekanisk:160 mekanism:254 mekanistisk:18 \
    mellan:1341 membran:46 men:1195 mening:35 meningsfull:25 mental:18 mer:1105 merpart:20 mest:431 mestadel:18 \
    met:30 metabolism:19 metall:116 metallisk:40 metod:1169 metodik:128 metodologisk:20 metodutveckling:32 mig:23 \
    migration:15 mikro:44 mikrobiell:22 mikrofluidik:15 mikromet:31 mikroorganism:37 mikroskop:39 mikroskopi:51 \
    mikroskopisk:66 mikrostruktur:23 mild:22 mildr:16 miljard:87 miljon:130 miljontal:26 miljö:416 miljöeffek:19 \
    miljöfaktor:19 miljömäss:105 miljömål:18 miljön:145 miljöproblem:21 miljöpåverkan:87 miljövän:116 millimet:33 \
    milstolp:17 min:72 mindr:389 mineral:25 miniatyriser:21 miniatyrisering:18 minimal:37 minimer:105 minn:50 \
    minsk:633 minskning:53 minst:234 minut:18 misslyck:25 mitt:75 mjuk:42 mjukvar:50 mjukvaran:16 ml:20 mm:55 \
    mobil:53 mobilitet:42 mobiltelefon:39 mod:229 model:32 modell:570 modellbaser:20 modeller:91 modellering:202 \
    modellsystem:17 modifier:109 modifiering:48 modul:41 moduler:22 modulering:15 modulär:15 molekyl:219 \
    molekylär:193 moln:17 moment:35 morfologi:16 morgondag:22 mot:779 motivation:29 motiver:49 motor:29 motorn:24 \
    motsat:43 motstånd:35 motståndskraft:32 motsvar:182 mottag:39 motverk:56 multi:51 multidisciplinär:25 \
    multidisciplinärt:20 multifunktionell:29 multimodal:28 multipl:20 musik:20 mutation:19 mycket:1030 mynd:106 \
    män:21 mäng:402 människ:328 människan:91 människokropp:22 människor:82 mänsk:206 märk:36 mät:261 mätbar:21 \
    mätdat:24 mätmetod:31 mätning:227 mätt:32 mätteknik:15 mål:1716 målgrupp:43 målsättning:119 mån:40 månad:61 \
    mång:890 mångfacetter:16 mångfald:107 mångsid:32 måst:412 mått:51 möj:1385 möjliggjord:21 möjliggjort:59 \
    möjliggör:600 mönst:66 mörk:35 möss:15 möt:329 na:18 nackdel:53 namn:18 namnet:28 nano:55 nanomaterial:20 \
    nanomet:41 nanonivå:24 nanopartikl:53 nanostruktur:41 nanostrukturer:27 nanoteknik:35 nanoteknologi:17 nas:19 \
    nation:23 national:16 nationell:224 nationellt:75 natrium:20 natt:15 natur:388 naturligtvis:23 naturresurs:32 \
    naturvetenskap:34 naviger:17 ned:65 nedan:15 nedbrytbar:36 nedbrytning:51 negativ:120 negativt:43 ner:136 \
    nervcell:28 nervsystem:24 network:27 neural:49 neurologisk:15 neutral:21 neutrin:16 neutron:36 neutronstjärn:15 \
    new:16 nio:17 nivå:331 nivån:39 nm:39 nmr:15 nobelpris:52 nod:47 nog:60 noggran:149 noggrant:48 noll:28 nord:38 \
    nordic:15 nordisk:42 norg:26 norm:35 normal:59 normalt:75 norr:40 noter:28 novemb:22 nu:528 nuläg:27 numer:39 \
    numerisk:127 nutid:18 nuvar:259 ny:866 nya:1586 nyckel:26 nyckelaktör:15 nyckelkomponent:25 nyckeln:34 \
    nyckelroll:23 nyhet:18 nyl:276 nyskap:24 nytt:444 nyttan:29 nyttiggör:35 nyttj:79 nyutveckl:27 näm:97 nämn:57 \
    nämnd:41 när:1004 näring:25 näringsliv:56 näringsämn:40 närligg:40 närm:178 närvar:152 närvaro:45 närvaron:23 \
    näst:206 nästan:132 nät:47 nätverk:291 nätverket:57 nå:249 nådd:18 någon:168 någonsin:25 något:246 någr:317 \
    når:62 nås:17 nått:47 nödvänd:266 nödvändigtvis:18 oavset:48 oberoend:76 objek:123 objektet:17 objektiv:18 \
    observation:116 observer:112 observerat:22 och:3400 också:1209 odl:52 odling:33 oerhört:33 of:263 off:26 \
    offent:145 oft:540 ofullständ:21 ojämlik:23 oklart:16 oktob:25 okänd:61 okänt:15 olik:1599 olj:55 oljebaser:21 \
    olyck:16 olöst:20 om:1864 omfat:364 omfattning:58 omg:30 omgiv:68 omgivning:102 omkring:66 områd:789 områden:65 \
    omsorg:18 omställning:82 omständ:32 omsät:31 omvandl:143 omvandling:103 omvälv:17 omvänd:16 omvärld:30 omöj:55 \
    on:84 onlin:31 onöd:21 oorganisk:23 open:26 operation:41 operativ:25 operatör:20 operer:21 optik:31 optimal:125 \
    optimalt:42 optimer:211 optimering:114 optimeringsproblem:16 optisk:148 optoelektronisk:16 ord:62 ordn:54 \
    ordning:57 organ:49 organisation:209 organisatorisk:34 organiser:118 organisering:16 organisk:116 organism:81 \
    orienter:30 oro:28 orsak:274 oss:535 osv:31 osyn:29 osäker:55 otillräck:34 otro:20 outforsk:44 ovan:128 \
    ovanståend:23 ovänt:50 oxid:27 oxidation:17 oxider:21 oänd:38 oönsk:33 oöverträff:22 pa:18 pack:15 paket:20 \
    pandemin:39 panel:18 papp:37 par:77 paradigm:17 paradigmskift:18 parallell:49 parallellt:97 parametr:106 \
    park:21 parkinson:16 part:160 partiell:35 partikel:31 partikl:161 partn:88 partner:158 partnerskap:24 pass:82 \
    passer:37 passiv:21 patent:20 patient:185 patogen:29 pedagogisk:19 pek:60 peng:25 peptid:19 per:153 perfek:16 \
    period:90 periodisk:37 permanent:33 person:219 personal:69 perspektiv:218 pet:28 pga:58 ph:26 pilot:43 \
    pilotprojek:22 pilotstudi:22 placer:68 placering:28 plan:203 planer:366 planering:145 planet:35 plasm:46 \
    plast:66 plastmaterial:16 plat:130 platform:19 plats:93 platt:18 plattform:203 plöts:29 polarisation:22 \
    policy:46 politik:82 politisk:119 polym:35 polymer:94 polysackarid:19 population:53 populär:28 \
    populärvetenskap:26 porös:32 position:100 positiv:150 positivt:58 post:25 potential:438 potentiell:191 \
    potentiellt:71 pow:21 praktik:174 praktisk:219 prat:25 praxis:36 precis:97 precision:80 precist:23 predikter:28 \
    prediktion:30 prediktiv:22 preklinisk:17 preliminär:81 presentation:62 presenter:159 presenterat:36 press:33 \
    prestand:241 prestandan:38 prester:18 primär:57 primärt:15 princip:187 prioriter:40 prioritering:38 pris:57 \
    priv:23 privat:55 prob:15 problem:556 problematik:15 problematisk:19 procedur:17 procent:35 process:774 \
    processor:17 producent:20 producer:321 producerat:16 production:16 produk:378 produktion:336 \
    produktionsprocess:23 produktionssystem:23 produktivitet:23 produktutveckling:34 prof:28 profess:37 \
    professionell:30 profil:25 program:122 programm:18 programmer:18 programmering:15 programmet:102 programvar:38 \
    project:22 projek:1351 projektansökan:19 projektarbet:17 projektdeltag:15 projektet:2331 projektförslag:18 \
    projektgrupp:59 projektled:47 projektledning:44 projektmål:31 projektmöt:20 projektpart:27 projektperiod:17 \
    projektplan:29 projektresultat:34 projektteam:16 projekttid:29 proof:27 protein:191 protokoll:21 proton:41 \
    prototyp:148 prov:123 provning:21 prägl:32 pröv:32 prövning:24 psykisk:15 psykologisk:17 publicer:124 \
    publicerat:26 publicering:28 publik:53 publikation:94 puls:23 pump:21 punk:69 på:2959 påbörj:51 påbörjat:22 \
    pågåend:138 pågår:89 pågåt:16 pålit:55 påskynd:52 påtag:20 påverk:634 påverkan:194 påvis:75 quantum:16 rad:200 \
    radikal:30 radikalt:37 radio:16 radioaktiv:20 ram:131 ramverk:101 ramverket:27 rand:15 randomiser:16 \
    rapport:111 rapporter:40 rapportering:17 rationell:35 ray:16 reag:16 reager:54 reaktion:125 reaktiv:30 \
    reaktor:27 reaktorn:15 realiser:61 realistisk:96 realtid:64 recept:21 receptor:25 red:61 redan:320 redo:28 \
    redovis:18 redskap:27 reducer:136 reduktion:17 reell:20 referensgrupp:46 reflekter:39 reflektion:19 regel:22 \
    regelbundet:30 regelbundn:32 regelverk:21 regering:42 region:148 regional:64 registrer:30 regl:34 regler:91 \
    reglering:69 reglerteknik:26 regulatorisk:15 rekommendation:53 rekommender:18 rekonstruer:22 rekonstruktion:18 \
    rekryter:23 rekrytering:17 relater:208 relation:173 relativ:27 relativt:196 relevan:80 relevant:316 ren:143 \
    rening:30 rent:50 representant:68 representation:42 representativ:20 representer:131 reproducer:20 res:53 \
    research:55 resist:17 resoner:16 resp:19 respektiv:143 respon:28 respons:18 rest:47 restproduk:24 result:1470 \
    resultat:637 resulter:349 resur:71 resurs:227 resurseffektiv:38 resurseffektivitet:28 resurseffektivt:16 \
    revolution:38 revolutioner:58 rigorös:18 rik:66 rikt:209 riktlinj:60 riktning:111 rim:57 ring:25 ris:92 \
    risk:221 risker:35 riskfaktor:16 rna:34 robot:53 robotik:27 robust:118 roll:371 rotation:23 roter:25 rum:125 \
    rummet:37 rums:78 rumstemperatur:22 runt:188 rutin:35 rymd:55 räck:39 rädd:15 räkn:88 rätt:182 rättvis:46 \
    råd:100 rådgiv:16 råmaterial:30 råvar:97 röd:18 röntg:32 röntgenstrålning:24 rör:366 rörelsemönst:15 röst:27 \
    rött:27 sa:16 saab:29 sagt:25 sak:61 sakn:215 salt:20 samarbet:767 samarbetspartner:29 samarbetsprojek:30 \
    samb:46 samband:186 samhäll:260 samhälle:54 samhället:245 samhällsaktör:16 samhällsekonomisk:17 samhällsnyt:19 \
    samhällsutmaning:21 samhällsutveckling:30 samhällsvetenskap:24 saml:272 samlat:26 samling:31 samm:333 \
    samman:122 sammanfat:43 sammanfattningsvis:29 sammanför:39 sammanhang:134 sammanhanget:23 sammankoppl:42 \
    sammanlag:21 sammanlänk:24 sammansat:19 sammanställ:37 sammanställning:24 sammansättning:93 sammantag:72 \
    samordn:57 samordning:37 samskap:22 samspel:114 samt:1521 samtal:48 samtid:575 samverk:88 samverkan:215 sann:18 \
    sannolik:119 satellit:30 sats:30 satsning:66 satt:61 scani:65 scenari:52 scenario:24 scienc:87 scilifelab:20 \
    screening:18 se:265 sedan:558 sekt:32 sektor:35 sektorn:28 sekund:38 sekundär:26 sekv:17 sekvens:22 \
    sekvensering:31 selektiv:38 selektivitet:17 selektivt:29 semi:15 seminari:59 seminarium:19 sen:643 senior:18 \
    sens:30 sensor:117 separ:31 separat:18 separation:21 separer:58 septemb:23 ser:199 seri:66 servic:41 ses:97 \
    session:20 sett:167 sex:70 sfär:15 si:21 sic:20 sid:40 sidan:94 siffr:15 sig:1105 signal:105 \
    signalbehandling:31 signatur:15 signifikant:67 sikt:188 simuler:108 simulering:198 simuleringsmetod:19 \
    simuleringsmodell:24 simuleringsverktyg:16 sin:814 sio:15 sist:74 sistnämnd:24 sitt:224 situ:34 situation:145 \
    sju:38 sjuk:28 sjukdom:204 sjukdomstillstånd:16 sjukhus:40 sjukvård:64 sjunk:15 själv:220 självkör:22 \
    självständ:20 sjöar:17 sk:43 ska:804 skad:158 skaff:15 skal:211 skalan:24 skalb:30 skalbar:36 skall:230 \
    skap:1013 skapat:52 skarp:19 skatt:21 ske:132 sked:51 skedd:26 sker:310 skett:105 skick:90 skift:35 skikt:42 \
    skild:50 skilj:121 skilln:90 skillnad:110 skiv:15 skog:75 skogsbruk:32 skogsindustrin:26 skogsråvar:15 skol:43 \
    skolan:28 skrift:23 skriv:74 skräddarsy:50 skräddarsyd:53 skull:509 skydd:126 skäl:55 skär:18 skärm:16 skörd:29 \
    sköt:29 slag:99 slu:23 slumpmäss:54 slut:357 slutanvänd:35 slutför:22 slutgilt:20 slutproduk:19 slutsats:79 \
    slutändan:32 släpp:41 slå:25 slår:19 smal:22 smart:210 smartphon:17 sme:20 smf:15 smid:24 smält:33 små:324 \
    småningom:17 småska:43 snabb:333 snabbt:229 snar:99 snart:41 social:237 socialt:59 socio:32 socioekonomisk:35 \
    sock:20 sofistiker:36 sol:59 solcell:73 solenergi:38 solid:32 solljus:28 solsystem:18 solvind:15 som:3128 \
    somm:31 sort:38 sorter:38 sourc:26 sp:29 spani:16 spar:59 spatial:26 specialiser:34 specialist:22 speciell:121 \
    speciellt:231 specificer:24 specifik:449 specifikation:32 spegl:28 spektakulär:16 spektr:17 spektral:18 \
    spektroskopi:48 spektroskopisk:22 spektrum:72 spel:221 spillvärm:20 spin:24 spinn:31 spinntronik:17 spontan:15 \
    spontant:16 sprick:20 sprid:163 spridd:24 spridit:21 spridning:160 språk:57 spänn:97 spänning:60 spår:60 st:29 \
    stabil:105 stabiliser:26 stabilitet:82 stabilt:18 stad:98 stadi:16 stadium:21 stadsdel:19 stadsmiljö:28 \
    stadsplanering:25 stadsutveckling:34 stamcell:21 stamm:15 standard:68 standardiser:31 standardisering:16 \
    standardmodell:22 stark:435 start:146 stat:125 stationär:21 statisk:25 statistik:45 statistisk:87 status:27 \
    steg:345 stegvis:25 sten:16 stift:16 stig:25 stimuler:70 stjärn:23 stockholm:256 stokastisk:29 stopp:35 \
    stor:1323 storbritanni:24 storlek:168 storleksordning:43 storska:171 stort:504 strategi:259 strategin:24 \
    strategisk:128 stress:30 strikt:15 strok:18 struktur:450 strukturell:88 strukturer:68 sträck:65 sträng:19 \
    sträv:81 strävan:35 strål:31 strålning:75 ström:51 strömm:64 strömning:56 student:77 studer:881 studerat:53 \
    studi:728 studiebesök:15 studiet:47 study:16 styck:25 styr:262 styrd:15 styrgrupp:23 styrk:77 styrmedel:18 \
    styrning:113 styrsystem:20 styv:34 städ:126 ställ:197 stället:68 ställning:26 stämm:25 ständ:78 stäng:39 \
    stärk:237 stå:33 stål:64 står:218 stöd:256 stödj:222 stör:45 störning:70 störr:476 störst:284 stöt:18 stött:45 \
    su:26 sub:15 substans:49 substr:28 successivt:19 superdator:21 supraled:27 sustainabl:30 svag:75 svamp:25 \
    svar:199 svart:39 svensk:600 sver:664 svår:265 svårt:206 swed:53 swedish:45 syd:18 syft:1793 syftet:670 \
    symmetri:30 symmetrisk:19 symposium:17 symptom:18 syn:170 synergi:35 synergieffek:16 synkrotron:16 \
    synkrotronljus:15 synliggör:25 synner:109 synpunk:23 synsät:20 synt:76 syntetiser:39 syntetisk:74 synvinkel:19 \
    syr:45 syrg:16 system:815 systematisk:134 säg:176 säk:72 säker:143 säkerhetskritisk:22 säkerställ:182 säkert:37 \
    säkr:148 sälj:24 sällan:55 sällsynt:27 sämr:28 sänd:36 sänk:51 särskild:83 särskilj:18 särskilt:333 sätt:1027 \
    sättet:52 så:1265 sådan:590 sådant:114 såg:19 såled:130 sålund:18 sårbar:28 såsom:447 såväl:318 södertälj:15 \
    södr:20 sök:168 sökt:34 sönd:19 ta:628 tack:129 tag:41 tagit:214 tak:21 takt:67 tal:308 tank:106 tar:272 \
    tas:177 team:65 technology:46 teck:23 teknik:748 teknikutveckling:38 teknisk:497 teknologi:235 teknologin:54 \
    teknologisk:56 telefon:22 telekommunikation:17 teleskop:17 tem:45 teman:33 tematisk:17 temperatur:183 \
    temporal:18 tender:32 teoretisk:333 teori:203 teorin:65 terapeutisk:35 terapi:40 term:85 termisk:79 \
    termodynamisk:30 test:476 testat:57 testbäd:65 testning:37 tex:90 text:47 the:140 tid:1108 tidpunk:40 \
    tidsberoend:19 tidskrift:65 tidskräv:28 tidsperiod:22 tidsskal:27 tidsupplösning:15 till:3051 tillbak:70 \
    tilldel:25 tillfredsställ:20 tillfäl:16 tillfäll:45 tillfället:15 tillför:52 tillförlit:137 tillgodos:45 \
    tillgäng:384 tillgängliggör:33 tillgång:256 tillhandahåll:146 tillhör:93 tillräck:205 tillsamman:440 tillsat:25 \
    tillsats:23 tillstånd:154 tillståndet:47 tillsät:30 tillvar:28 tillverk:291 tillverkning:207 \
    tillverkningsindustrin:16 tillverkningsmetod:26 tillverkningsprocess:46 tillverkningsteknik:16 \
    tillvägagångssät:105 tillvägagångssättet:25 tillväxt:143 tillämp:291 tillämpbar:24 tillämpning:518 \
    tillämpningsområd:26 tillåt:121 timm:41 tio:48 tiotal:25 titt:81 tjock:40 tjocklek:19 tjugo:15 tjän:23 \
    tjänst:167 tjänstemän:18 to:45 tog:93 tolk:55 tolkning:37 tom:15 ton:60 topologi:22 topologisk:25 topp:15 \
    toppmod:16 tork:26 torr:16 total:108 totalt:74 toxicitet:21 toxisk:24 tradition:18 traditionell:165 \
    traditionellt:57 trafik:29 trafikverket:23 transformation:41 transformer:15 transistor:22 transmission:15 \
    transnationell:15 transparent:20 transport:172 transporter:70 transportinfrastruktur:17 transportsektorn:17 \
    transportsystem:34 tre:484 tredimensionell:54 tredj:114 tredjedel:21 trend:47 trl:24 tro:25 trol:55 tror:94 \
    tros:20 trot:320 trott:15 tryck:90 trygg:26 trä:32 träd:51 träff:45 trän:40 träng:18 träning:29 tråd:23 \
    trådlös:60 tumör:45 tumörcell:21 tung:63 tunn:93 tunt:20 tur:168 turbul:41 turbulens:20 turbulent:50 tus:26 \
    tusental:50 tv:20 tvilling:21 tving:34 tvärtom:18 tvärvetenskap:126 två:848 tvådimensionell:18 tyck:33 tyd:255 \
    tyngdpunk:15 typ:625 typisk:109 tyskland:49 tyvärr:108 täck:93 tänk:174 tänkbar:18 tät:57 tätt:40 tävling:15 \
    tåg:22 tål:21 ultr:19 ultrasnabb:30 umeå:26 und:1301 undantag:17 underhåll:59 underlag:105 underligg:74 \
    underlät:168 undersök:805 undersökning:186 undervisning:34 undvik:112 ung:61 ungdom:20 ungefär:99 unik:329 \
    universell:20 universitet:315 universitetssjukhus:18 university:55 universum:69 up:25 upp:704 uppbygg:58 \
    uppbyggn:43 uppbyggnad:18 uppdater:37 uppdatering:15 uppdel:45 uppdelning:16 uppdrag:40 uppenbar:19 \
    uppenbart:25 uppfat:45 uppfattning:59 uppfyll:108 uppfylld:52 uppfyllt:97 uppföljning:53 uppför:40 uppgift:143 \
    uppgrader:16 uppgradering:20 upphandling:25 upphov:117 uppkomm:47 uppkomst:43 uppkoppl:34 upplev:86 upplevd:26 \
    upplägg:1086 upplägget:54 upplös:21 upplösning:88 uppmuntr:26 uppmärksam:76 uppmärksamm:39 uppmät:36 uppnå:275 \
    uppnåd:51 uppnår:19 uppnås:98 uppnåt:122 upprep:43 upprät:44 upprätthåll:75 uppsal:98 uppsat:27 uppskalning:38 \
    uppskat:102 uppskattning:40 uppstå:42 uppstår:161 uppståt:20 uppsättning:60 upptag:20 uppträd:51 upptäck:268 \
    uppvis:99 uppvärmning:54 ur:227 urban:97 urbanisering:25 urskilj:19 ursprung:131 urval:46 usa:90 ut:506 \
    utan:621 utanför:116 utarbet:52 utav:24 utbild:36 utbildning:130 utbred:25 utbredning:26 utbrot:19 utbud:23 \
    utbyt:114 uteslut:30 utfall:46 utfallet:41 utform:188 utformning:121 utforsk:229 utforskning:26 utför:366 \
    utförd:90 utfört:83 utgå:21 utgåend:18 utgångspunk:132 utgår:71 utgör:403 uthål:36 utifrån:249 utlysning:63 \
    utländsk:15 utlös:18 utman:107 utmaning:533 utmärk:81 utnyttj:429 utnyttjat:15 utomland:18 utomordent:20 \
    utred:55 utredning:26 utrust:27 utrustning:112 utrymm:31 utsat:61 utsläpp:137 utsträckning:122 utställning:18 \
    utsät:68 uttal:18 uttryck:115 utvald:86 utveckl:1753 utvecklat:263 utveckling:1169 utvecklingsarbet:40 \
    utvecklingsländ:17 utvecklingsprocess:18 utvecklingsprojek:17 utvidg:55 utvidgning:22 utvin:39 utvinning:26 \
    utvärder:358 utvärderat:39 utvärdering:205 utök:127 utöv:127 uv:23 vad:595 vakuum:15 val:88 vald:64 valider:105 \
    validerat:26 validering:76 valt:51 van:369 vanligtvis:61 var:1624 varandr:245 varav:54 vardag:86 vardagsliv:15 \
    varder:24 varför:136 variabl:30 variant:46 variation:103 varier:144 varit:551 varj:326 vark:20 varm:21 vart:27 \
    vatt:212 vattenmolekyl:20 vattenrening:21 vattnet:43 veck:42 vehicl:16 vem:47 verifier:126 verifiering:59 \
    verk:357 verkan:16 verket:21 verkningsgr:41 verkningsgrad:23 verksam:188 verksamm:40 verktyg:473 verktygslåd:22 \
    version:46 vertikal:17 vet:174 vetenskap:448 vetenskapsråd:22 vi:1752 via:326 vibration:39 vid:1531 \
    vidareutveckl:159 vidareutveckling:65 video:22 vidmakthåll:103 vik:16 vikt:1223 vil:32 vild:17 vilj:28 vilk:875 \
    vilket:1097 vill:509 villk:37 villkor:20 vind:29 vindkraft:25 vindkraftverk:22 ving:20 vinn:32 vinnov:92 \
    vinst:35 virtuell:32 virus:42 virvl:29 vis:956 visat:44 vision:95 viskositet:15 viss:485 visst:39 visualiser:49 \
    visualisering:32 visuell:27 vit:24 vital:15 vitro:26 vitt:38 vivo:21 volvo:46 volym:78 vor:26 vr:32 vuxit:22 \
    vuxn:24 väck:31 väd:16 väg:294 vägg:36 vägled:36 vägledning:37 väl:323 välbefin:43 väld:182 väldefinier:25 \
    väletabler:21 välfärd:16 välj:140 välkänd:35 välkänt:20 vänd:30 vänt:55 värd:188 värdefull:145 värdekedj:29 \
    värdekedjan:37 värder:26 värdering:26 värdeskap:21 värdet:50 värld:405 världsled:82 värm:112 värmepump:20 \
    värmeväxl:21 värmeöverföring:23 värst:16 väsent:134 väst:17 vät:33 vätg:43 vätsk:96 vätskan:28 vävn:54 \
    vävnad:66 väx:235 växelverk:58 växelverkan:87 växelverkning:19 växt:92 växthusgas:58 våg:67 vågled:15 \
    vågläng:67 våld:23 vår:968 vård:73 vårt:376 web:15 webbaser:16 with:24 workshop:234 world:18 wp:46 www:39 \
    yngr:19 yta:117 ytan:104 ytbeläggning:16 ytor:121 ytorn:24 ytter:390 ytterst:71 yttr:64 ägd:22 äger:32 ägn:29 \
    äkt:18 äldr:55 ämn:243 ämnen:16 ämnesområd:23 ämnet:43 än:801 änd:53 ändamål:67 ändr:173 ändring:37 ändå:71 \
    ännu:219 är:2910 även:1239 åld:47 åldr:40 år:586 åren:227 året:40 århundrad:22 årig:17 årl:98 års:55 årtiond:30 \
    årtionden:20 åstadkomm:129 åstadkommit:17 åt:134 återanvänd:24 återanvändning:25 återfin:42 återkomm:34 \
    återkoppling:48 återskap:28 återspegl:22 återstår:37 återvin:35 återvinning:81 återvun:15 åtgärd:133 \
    åtminston:42 ått:26 ögat:20 ögon:18 öka:504 ökad:551 ökand:121 ökar:239 ökas:17 ökat:161 ökning:65 ömsesid:15 \
    önsk:118 önskemål:17 önskvärd:42 önskvärt:26 öpp:63 öppet:33 öppn:246 östersjön:26 över:682 överallt:38 \
    överbrygg:47 överensstämm:24 överför:85 överföring:49 övergrip:238 övergång:114 överlev:16 överlevn:31 \
    överrask:21 översik:17 överskrid:17 överst:17 översät:29 överträff:20 övertyg:40 övervak:49 övervakning:51 \
    övervin:37 överväg:34 övr:105
    """
}
