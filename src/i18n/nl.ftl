# What the interface says in Dutch, the language that leads.
# Plain and friendly; "u" to the reader, "we" for the product.

## Everywhere
and = en
date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
site-description = Van kaarten met beleidsprincipes naar een masterplan voor informatie en ICT in uw gemeente.
skip-to-content = Naar de inhoud
nav-main = Hoofdmenu
nav-cards = Kaarten
nav-translation = Vertaalslag
nav-work = Mijn werk
nav-language = Taal
nav-log-in = Aanmelden
nav-log-out = Afmelden
nav-about = Over Voorrang
foot-what = Voorrang helpt gemeenten kiezen welke principes voor informatie en ICT voorgaan.
save = Bewaren
save-saved = Alles is bewaard.
save-saving = Bezig met bewaren…
save-offline = Geen verbinding. Werk gerust verder: we bewaren alles zodra er weer verbinding is.
save-refused = Dit kon niet bewaard worden. Kopieer uw tekst en laad de pagina opnieuw.
save-held = Een tekst is te lang en nog niet bewaard. De rest is bewaard.
field-too-long = Maak de tekst korter: hij telt { $length } tekens en er passen er hoogstens { $limit }.
field-empty = Vul dit veld in.
form-refused = Niet alles is bewaard. Kijk na wat hieronder in het rood staat.
field-left = Tekens over: {"{"}n{"}"}
field-over = Tekens te veel: {"{"}n{"}"}. Deze tekst is nog niet bewaard.
pile-now = Nu
pile-later = Later
pile-not-now = Niet nu
province-10000 = Antwerpen
province-20001 = Vlaams-Brabant
province-30000 = West-Vlaanderen
province-40000 = Oost-Vlaanderen
province-70000 = Limburg
derived-information-technology = Informatie en technologie
derived-supporting = Ondersteuning

## Home
home-title = Kies wat voorgaat
home-heading = Kies wat voorgaat. Uw masterplan volgt.
home-lead = { $cards } kaarten met principes voor informatie en ICT, in { $themes ->
    [one] één thema
   *[other] { $themes } thema’s
}. Sorteer ze, zet de belangrijkste op volgorde en schrijf waarom. Voorrang schrijft daarmee een ontwerp van uw masterplan, in Word, LibreOffice, PDF, HTML en Markdown.
home-start = Begin
home-no-account = Een account is niet nodig. U kunt uw werk later bewaren door u te registreren.
home-resume = Ga verder waar u was
home-how = Zo werkt het
home-step-explore = Verken
home-step-explore-text = Lees de kaarten per thema. Elke kaart heeft een voorbeeld uit een gemeente en vragen om te bespreken.
home-step-sort = Sorteer
home-step-sort-text = Leg elke kaart op een stapel: Nu, Later of Niet nu. Eén kaart tegelijk.
home-step-rank = Rangschik
home-step-rank-text = Zet de kaarten van Nu op volgorde. De bovenste worden uw prioriteiten, met uw reden erbij.
home-step-masterplan = Bekijk uw masterplan
home-step-masterplan-text = Doelstellingen, actieplannen en acties volgens de beleids- en beheerscyclus (BBC), klaar om met uw college te bespreken.
home-themes = { $cards } kaarten in { $themes ->
    [one] één thema
   *[other] { $themes } thema’s
}

## What people may ask of what is kept about them
own-title = Mijn gegevens
own-lead = Dit bewaren we van u. U kunt er een kopie van nemen, en u kunt het laten wissen.
own-guest = Geen: u werkt als gast
own-identities = Accounts elders waarmee u aanmeldt
own-roles = Rollen
own-sessions = Toestellen waarop u aangemeld bent
own-roads = Wegen die nog lopen
own-sets = Prioriteitensets die u vastlegde
own-workshops = Sessies die u voorbereidde
own-enrolments = Inschrijvingen
own-log = Regels in het logboek
own-ballots = Stemmen uit sessies staan hier niet bij: niets leidt van u naar een stem.
own-download = Kopie downloaden (JSON)
own-erase = Alles wissen
own-erase-text = Op de volgende pagina ziet u eerst wat weggaat en wat blijft.
own-erase-go = Bekijk wat er gewist wordt
erase-lead = Dit kan niet ongedaan worden gemaakt.
erase-goes = Dit gaat weg
erase-account = Uw account: naam, e-mailadres, wachtwoord, rollen en inschrijvingen
erase-roads = { $count ->
    [one] 1 weg die nog loopt, met alle notities
   *[other] { $count } wegen die nog lopen, met alle notities
}
erase-own-sets = { $count ->
    [one] 1 prioriteitenset die alleen van u is
   *[other] { $count } prioriteitensets die alleen van u zijn
}
erase-workshops = { $count ->
    [one] 1 sessie die nog niet afgesloten is, ook voor wie eraan deelneemt
   *[other] { $count } sessies die nog niet afgesloten zijn, ook voor wie eraan deelneemt
}
erase-stays = Dit blijft, zonder uw naam
erase-kept-sets = { $count ->
    [one] 1 prioriteitenset van uw bestuur, of uit een sessie
   *[other] { $count } prioriteitensets van uw bestuur, of uit sessies
}
erase-kept-workshops = { $count ->
    [one] 1 afgesloten sessie; de stemmen gaan weg op de afgesproken dag
   *[other] { $count } afgesloten sessies; de stemmen gaan weg op de afgesproken dag
}
erase-log = Regels in het logboek, onder een nummer zonder naam
erase-first = Neem eerst een kopie (JSON)
erase-sure = Ja, ik weet wat weggaat en wat blijft.
erase-not-sure = Vink aan dat u weet wat weggaat. Zonder dat wissen we niets.
erase-yes = Nu wissen
erase-no = Toch niet
erased-title = Alles is gewist
erased-lead = We bewaren niets meer dat naar u leidt. In reservekopieën verdwijnt het zodra die vervangen worden.
privacy-title = Privacy
privacy-lead = Wat deze site van u bewaart, waarom, en hoe lang.
privacy-who = Wie ervoor instaat
privacy-who-empty = De beheerder van deze site heeft nog niet ingevuld wie verantwoordelijk is.
privacy-contact = Vragen:
privacy-dpo = Functionaris voor gegevensbescherming:
privacy-what = Wat we bewaren
privacy-visitor = Als u alleen rondkijkt
privacy-visitor-text = Niets. Uw taalkeuze blijft in uw eigen browser. Uw internetadres gebruiken we alleen om het raden van codes en wachtwoorden te vertragen; het wordt nergens opgeschreven.
privacy-guest = Als u als gast werkt
privacy-guest-text = Wat u zelf invult. Het verdwijnt { $days } dagen na uw laatste bezoek.
privacy-account = Als u een account hebt
privacy-account-text = Uw naam en e-mailadres, een onleesbaar gemaakte vorm van uw wachtwoord, uw rollen, op welke toestellen u aangemeld bent, en wat u maakt. We hebben dat nodig om uw werk te bewaren en te weten wie het mag zien.
privacy-account-kept = Dat blijft tot u uw account wist.
privacy-account-months = Wie { $months } maanden niet aanmeldt, wordt gewist.
privacy-account-told = Een maand vooraf krijgt u daar een mail over.
privacy-participant = Als u aan een sessie deelneemt
privacy-participant-text = Uw gemeente en rol als de sessie daarnaar vraagt, en uw stem. Is de sessie anoniem, dan is er geen naam en verdwijnt aan het einde elke weg van uw toestel naar uw stem. Vraagt de begeleider namen, dan staat dat er vóór u deelneemt. Hoe lang de stemmen blijven, staat daar ook.
privacy-enrolment = Als u zich voor een sessie inschrijft
privacy-enrolment-text = Uw naam, e-mailadres en gemeente, voor de begeleider van die sessie. Dat verdwijnt als u zich uitschrijft, uw account wist of de sessie verwijderd wordt.
privacy-log = Het logboek
privacy-log-text = Wie een recht, een account of een instelling veranderde, en wanneer. Stemmen en teksten staan er niet in.
privacy-log-kept = Het wordt niet gewist.
privacy-log-months = Een regel blijft { $months } maanden.
privacy-cookies = Cookies
privacy-cookies-text = Alleen wat nodig is: een om u te herkennen zolang u werkt, een per sessie waaraan u deelneemt, en een voor uw taal. We volgen niemand en laden niets van andere sites.
privacy-where = Waar het staat
privacy-where-empty = Op de server van wie deze site aanbiedt.
privacy-nobody-else = We geven niets door aan anderen. Wat een bestuur zelf openbaar maakt, is voor iedereen te zien.
privacy-rights = Uw rechten
privacy-rights-text = U kunt zelf zien en meenemen wat we van u bewaren, het verbeteren en het laten wissen. Lukt dat niet zelf, vraag het dan op het adres hierboven.
privacy-complaint = Niet tevreden met het antwoord? U kunt een klacht indienen bij de Gegevensbeschermingsautoriteit:
accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet met deze site kunnen werken, ook met een toetsenbord, een schermlezer of een kleine telefoon.
accessibility-status = Hoe ver we staan
accessibility-status-text = We mikken op WCAG 2.2 niveau AA (de Europese norm EN 301 549 vraagt 2.1 AA) en houden ons daar gedeeltelijk aan: hieronder staat wat nog niet lukt of niet nagekeken is.
accessibility-limits = Wat beter kan
accessibility-limit-tables = Brede tabellen met cijfers schuiven op een smal scherm opzij.
accessibility-limit-docx = De inhoudstafel in Word toont paginanummers pas nadat u ze in Word bijwerkt.
accessibility-limit-projector = Het scherm voor de zaal is gemaakt om van ver te lezen; wat erop staat, staat ook op ieders telefoon.
accessibility-limit-texts = Wat mensen zelf schrijven, kijken we niet na.
accessibility-how = Hoe we dat weten
accessibility-how-text = Elke pagina wordt bij elke wijziging automatisch nagekeken met axe, en de belangrijkste taken worden dan met alleen een toetsenbord, zonder scripts en op een scherm van 320 pixels doorlopen. Dat vindt niet alles.
accessibility-review-empty = Mensen met een beperking hebben deze site nog niet nagekeken, voor zover de beheerder invulde.
accessibility-contact = Lukt iets niet?
accessibility-contact-text = Laat het weten, dan zoeken we samen een oplossing:
accessibility-contact-empty = De beheerder van deze site heeft nog geen adres voor vragen ingevuld.
accessibility-complaint = Krijgt u geen antwoord dat u helpt? De Vlaamse Ombudsdienst behandelt klachten over toegankelijkheid:

## About
about-title = Over Voorrang
about-lead = Voorrang brengt een Vlaamse gemeente van een stapel kaarten naar een ontwerp van masterplan voor haar informatie en ICT.
about-deck = De kaartenset
about-deck-text = De openbare tekst van V-ICT-OR noemt de principes, maar somt de kaarten niet één voor één op. De officiële bewoording staat in het gedrukte boek. Wij hebben de kaarten uit de openbare tekst afgeleid: bij elke kaart staan de woorden uit de bron waarop ze steunt. De afgeleide principes en de verbanden zijn een ontwerp van ons.
about-source = Bron:
about-method = De methode
about-method-text = Een hele stapel kaarten in één keer op volgorde zetten lukt mensen slecht, vijf kaarten lukt goed. Daarom sorteert u eerst in drie stapels en rangschikt u daarna alleen de stapel Nu. De kaarten komen voor iedereen in een andere, willekeurige volgorde, zodat de eerste kaart geen voordeel heeft. Kaarten die u niet sorteert, tellen als niet beoordeeld en dus niet als laatste.
about-data = Uw gegevens
about-data-text = We bewaren alleen wat nodig is, en niet langer dan nodig. U kunt uw plan altijd meenemen als Word, LibreOffice, PDF, HTML of Markdown, en alles wat we van u bewaren als één bestand.
about-municipalities = De gemeenten
about-municipalities-text = De lijst begint met de 285 gemeenten van Vlaanderen sinds 1 januari 2025, met hun NIS-code; wie deze site beheert, houdt ze bij. Ze is samengesteld uit de federale codelijst REFNIS.
about-start = Kies uw gemeente

## Roles, people and invitations
role-coordinator = Coördinator
role-colleague = Medewerker
role-facilitator = Begeleider
role-partnership-coordinator = Coördinator van het samenwerkingsverband
role-member-viewer = Lezer voor een lid
role-administrator = Beheerder
roles-title = Uw rollen
roles-lead = Een rol geeft u toegang tot het werk van een bestuur. U kunt er meer dan één hebben.
roles-none = U hebt nog geen rol. Uw eigen werk ziet u altijd.
roles-of-site = Voor de hele site
roles-waiting = Wacht op bevestiging. Wie het bestuur coördineert, of een beheerder, kijkt uw vraag na.
roles-people = Wie is wie
roles-people-requests = { $count ->
    [one] Wie is wie: 1 aanvraag wacht
   *[other] Wie is wie: { $count } aanvragen wachten
}
roles-leave = Rol opgeven
roles-take-back = Aanvraag intrekken
roles-leave-text = U ziet daarna alleen nog wat u zelf maakte, en waarvoor u nog een andere rol hebt.
roles-leave-yes = Ja, doe maar
roles-ask = Een rol vragen
roles-ask-text = Kreeg u een link met een uitnodiging? Open die dan: dat gaat sneller.
roles-organisation = Bestuur
roles-organisation-choose = Kies een gemeente of samenwerkingsverband
roles-organisation-missing = Kies een bestuur in de lijst.
roles-partnerships = Samenwerkingsverbanden
roles-municipalities = Gemeenten
roles-role = Rol
roles-role-missing = Kies een rol die bij dit bestuur past: coördinator of medewerker voor een gemeente, coördinator van het samenwerkingsverband of lezer voor een samenwerkingsverband.
roles-in-municipality = In een gemeente
roles-in-partnership = In een samenwerkingsverband
roles-ask-submit = Vragen
people-title = Wie is wie: { $name }
people-title-site = Wie is wie: begeleiders en beheerders
people-requests = Aanvragen
people-requests-text = Bevestig alleen wie u kent: met een rol ziet iemand het werk van uw bestuur.
people-asked = vroeg op { $date } de rol: { $role }
people-confirm = Bevestigen
people-refuse = Weigeren
people-people = Mensen
people-none = Hier heeft nog niemand een rol.
people-disabled = account gesloten
people-remove = Rol wegnemen
people-remove-text = Deze persoon ziet daarna alleen nog het eigen werk.
people-remove-yes = Ja, neem de rol weg
people-invitations = Open uitnodigingen
people-invited-for = Voor { $email }
people-invited-until = Geldig tot { $moment }
people-withdraw = Intrekken
people-invite = Iemand uitnodigen
people-invite-text = U krijgt een link om door te geven. Die werkt één keer en drie dagen lang. Wie hem heeft, krijgt de rol.
people-email = Voor wie (e-mailadres, hoeft niet)
people-email-hint = Zo weet u later nog voor wie de link was.
people-email-hint-mail = We sturen de link ook naar dit adres.
mail-invitation-subject = U bent uitgenodigd in Voorrang
mail-invitation = { $by } nodigt u uit in Voorrang.

    Rol: { $role }
    Bestuur: { $place }

    Open deze link om het aan te nemen. Hij werkt één keer en drie dagen lang:

    { $url }

    Verwachtte u dit niet? Dan hoeft u niets te doen.
mail-role-asked-subject = Iemand vraagt een rol in Voorrang
mail-role-asked = Dag { $name }

    { $asker } vraagt een rol in Voorrang.

    Rol: { $role }
    Bestuur: { $place }

    Bevestigen of weigeren doet u hier:

    { $url }

    Bevestig alleen wie u kent.
mail-role-confirmed-subject = Uw rol in Voorrang is bevestigd
mail-role-confirmed = Dag { $name }

    U vroeg een rol in Voorrang, en die is nu van u.

    Rol: { $role }
    Bestuur: { $place }

    Hier vindt u uw rollen:

    { $url }
mail-role-refused-subject = Uw vraag om een rol in Voorrang
mail-role-refused = Dag { $name }

    U vroeg een rol in Voorrang, en die is niet bevestigd.

    Rol: { $role }
    Bestuur: { $place }

    Denkt u dat het een vergissing is? Vraag het na bij uw bestuur. Uw eigen werk blijft van u. Uw rollen vindt u hier:

    { $url }
people-invite-submit = Link maken
people-invited = De link is klaar
people-invited-text = Kopieer hem nu en geef hem door. Na tien minuten is hij hier niet meer te zien.
invitation-title = Uitnodiging
invitation-lead = U bent uitgenodigd als { $role } bij { $name }.
invitation-lead-site = U bent uitgenodigd als { $role } voor de hele site.
invitation-by = Uitgenodigd door { $name }.
invitation-accept = Aannemen als { $name }
invitation-account = Meld u eerst aan, of maak een account. Daarna komt u hier terug.

## Accounts
register-title = Registreren
register-lead = Met een account vindt u uw werk terug op elk toestel.
register-keeps-work = Met een account blijft bewaard wat u tot nu toe deed.
register-name = Uw naam
register-email = E-mailadres
register-email-unlike = Dit lijkt geen e-mailadres. Vul een adres in zoals naam@gemeente.be.
register-email-taken = Met dit e-mailadres kunt u geen nieuw account maken. Hebt u er al een? Meld u dan aan.
register-password = Wachtwoord
register-password-hint = Minstens 12 tekens. Een zin van vier woorden is sterk en makkelijk te onthouden.
register-municipality = Uw gemeente
register-municipality-choose = Kies een gemeente
register-municipality-missing = Kies uw gemeente in de lijst.
register-rights = Werkt u voor een gemeente? Dan vraagt u hiermee de rol van coördinator. Tot iemand die bevestigt, ziet u alleen uw eigen werk.
register-municipality-none = Ik werk niet voor één gemeente
register-submit = Account maken
register-have-account = Hebt u al een account?
password-too-short = Kies een wachtwoord van minstens { $shortest } tekens.
password-too-long = Kies een wachtwoord van hoogstens { $longest } tekens.
password-too-common = Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.
login-title = Aanmelden
login-submit = Aanmelden
login-wrong = Het e-mailadres of het wachtwoord klopt niet. Kijk beide na en probeer het opnieuw.
login-throttled = Er waren te veel pogingen om aan te melden. Wacht een minuut en probeer het opnieuw.
login-no-account = Nog geen account?
link-lead = Deze link werkt één keer.
link-submit = Aanmelden als { $name }

## One's own account: second factor, forgotten password, sessions
login-forgotten-ask = Wachtwoord vergeten?
login-forgotten = Kies een nieuw
password-new = Nieuw wachtwoord
password-present = Uw huidige wachtwoord
password-wrong = Dit is niet uw huidige wachtwoord. Probeer het opnieuw.
role-waits = Uw rol als { $role ->
    [coordinator] coördinator
    [colleague] medewerker
    [facilitator] begeleider
    [partnership-coordinator] coördinator van een samenwerkingsverband
    [member-viewer] lezer van een samenwerkingsverband
   *[administrator] beheerder
} werkt zodra u een tweede stap instelt.
role-waits-set = Stel hem nu in
second-step-title = Nog één stap
second-step-lead = Open de app met uw codes en typ de code van Voorrang.
second-step-code = Code uit uw app
second-step-hint = Zes cijfers. Elke halve minuut komt er een nieuwe.
second-step-submit = Aanmelden
second-step-lost = Uw app is er niet bij?
second-step-recovery = Herstelcode
second-step-recovery-hint = Een van de tien codes die u bewaarde. Elke code werkt één keer.
second-step-other = Duurde het te lang, of is dit niet uw account?
second-step-again = Begin opnieuw
second-factor-wrong = Deze code werkt niet (meer). Neem de nieuwste code, of begin opnieuw met aanmelden.
second-factor-title = Tweede stap bij het aanmelden
second-factor-lead = Met een tweede stap is uw wachtwoord alleen niet genoeg om binnen te komen. Zo blijft uw account van u, ook als iemand uw wachtwoord kent.
second-factor-need = U hebt een app nodig die codes toont, zoals Aegis, 2FAS, Google Authenticator of Microsoft Authenticator. Instellen duurt twee minuten.
second-factor-begin = Stel een tweede stap in
second-factor-change = Bekijk of wijzig
second-factor-on = U meldt zich aan met uw wachtwoord en een code.
second-factor-off = U meldt zich aan met alleen een wachtwoord.
second-factor-federated = Nu bent u aangemeld via een andere dienst, die u zelf al twee keer kan controleren.
second-factor-codes-left = { $left ->
    [0] U hebt geen herstelcodes meer.
    [one] U hebt nog één herstelcode.
   *[other] U hebt nog { $left } herstelcodes.
}
second-factor-scan = Scan de code met uw app
second-factor-scan-text = Kies in de app om een account toe te voegen en richt de camera op dit vierkant.
second-factor-qr = QR-code voor uw app
second-factor-open = Staat de app op dit toestel? Open ze hier.
second-factor-type = Of typ deze sleutel in de app:
second-factor-confirm = Typ de code die de app nu toont
second-factor-confirm-submit = Zet de tweede stap aan
second-factor-give-up = Toch niet instellen
second-factor-remove = Zet de tweede stap uit
second-factor-remove-text = Daarna volstaat uw wachtwoord. Uw herstelcodes werken dan niet meer.
recovery-title = Herstelcodes
recovery-what = Met een herstelcode komt u binnen als uw telefoon weg is.
recovery-renew = Maak nieuwe herstelcodes
recovery-renew-hint = De oude werken dan niet meer.
recovery-lead = Bewaar deze codes nu: u ziet ze maar één keer. Is uw telefoon weg, dan komt u er binnen mee. Elke code werkt één keer.
recovery-download = Bewaar als tekst
recovery-print = U kunt deze pagina ook afdrukken. Leg het blad waar u ook andere belangrijke papieren bewaart.
recovery-done = Ik heb ze bewaard
recovery-file = Herstelcodes voor Voorrang. Elke code werkt één keer.
forgotten-title = Een nieuw wachtwoord
forgotten-lead = Vul uw e-mailadres in. We sturen u een link waarmee u een nieuw wachtwoord kiest.
forgotten-submit = Stuur de link
forgotten-asked = Kijk in uw mailbox.
forgotten-asked-text = Is er een account met dat adres, dan komt er binnen enkele minuten een link aan. Hij werkt één uur. Niets gekregen? Kijk dan bij de ongewenste mail en kijk na of u het adres van uw account gebruikte.
forgotten-contact = Lukt het niet? Vraag hulp:
forgotten-again = Probeer een ander adres
forgotten-back = Terug naar Aanmelden
forgotten-no-mail = Deze site verstuurt geen e-mail. Een beheerder van de site helpt u verder.
forgotten-no-mail-text = Vraag de beheerder om een link voor een nieuw wachtwoord. U krijgt die van hem of haar zelf, en de link werkt één uur.
reset-title = Kies een nieuw wachtwoord
reset-lead = Daarna bent u overal elders afgemeld.
reset-submit = Bewaar en meld me aan
administrator-title = Beheerder worden
administrator-lead = Deze link maakt u beheerder van deze site. Hij werkt één keer.
administrator-known = { $name } ({ $email }) wordt beheerder en is meteen aangemeld.
administrator-submit = Word beheerder
confirm-title = Bent u het nog?
confirm-lead = Wat nu komt, is gevoelig. Typ daarom uw wachtwoord nog eens.
confirm-lead-elsewhere = Wat nu komt, is gevoelig. Meld u daarom nog eens aan. Daarna gaat u hier verder.
confirm-submit = Ga verder
confirm-log-in-again = Meld me opnieuw aan
account-title = Mijn account
account-more = Op deze pagina en erbij
account-refused = Er is niets veranderd. Kijk na wat hieronder in het rood staat.
account-who = Wie u bent
account-name-save = Bewaar mijn naam
account-email-hint = Hiermee meldt u zich aan.
account-email-save = Wijzig mijn e-mailadres
account-password-ends = Op andere toestellen bent u daarna afgemeld.
account-password-save = Wijzig mijn wachtwoord
account-no-password = Uw account heeft geen wachtwoord: u meldt zich aan via een andere dienst of met een link.
account-no-password-set = Kies er een
account-sessions = Waar u bent aangemeld
account-done-name = Uw naam is gewijzigd.
account-done-email = Uw e-mailadres is gewijzigd. Meld u voortaan aan met het nieuwe.
account-done-password = Uw wachtwoord is gewijzigd. Op andere toestellen bent u afgemeld.
account-done-factor = De tweede stap staat uit.
account-done-untied = Losgekoppeld. U meldt zich voortaan aan met uw wachtwoord.
account-done-session = Dat toestel is afgemeld.
account-done-sessions = Alle andere toestellen zijn afgemeld.
session-device = { $browser } op { $system }
session-device-unknown = Onbekend toestel
session-moment = { $date } om { $time }
session-here = dit toestel
session-since = Aangemeld op { $moment }
session-seen = Laatst gebruikt op { $moment }
session-end = Meld af
session-end-this = Meld { $device } af
session-end-others = Meld alle andere toestellen af
session-alone = U bent nergens anders aangemeld.
mail-reset-subject = Kies een nieuw wachtwoord voor Voorrang
mail-reset = Dag { $name }

    U vroeg een nieuw wachtwoord voor Voorrang. Kies het hier:

    { $url }

    Deze link werkt één keer, { $minutes } minuten lang. Hebt u niets gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
mail-unused-subject = Uw account bij Voorrang wordt gewist
mail-unused = Dag { $name }

    U hebt zich lang niet aangemeld bij Voorrang. Accounts die { $months } maanden niet gebruikt zijn, worden gewist, met wat alleen van u is. Het uwe gaat weg na { $date }.

    Wilt u het houden? Meld u dan voor die dag aan:

    { $url }

    Hebt u het niet meer nodig? Dan hoeft u niets te doen. Lukt aanmelden niet, vraag dan hulp aan de beheerder van de site.
mail-changed-subject = Er is iets veranderd aan uw account bij Voorrang
mail-changed-email = Het e-mailadres van uw account is gewijzigd.
mail-changed-password = Het wachtwoord van uw account is gewijzigd.
mail-changed-factor-set = Voor uw account is een tweede stap bij het aanmelden ingesteld.
mail-changed-factor-removed = De tweede stap bij het aanmelden is uitgezet voor uw account.
mail-changed = Dag { $name }

    { $what }

    Deed u dat zelf? Dan hoeft u niets te doen. Deed u het niet, kies dan meteen een nieuw wachtwoord en verwittig de beheerder van de site:

    { $url }

## Mail
mail-test-subject = Test van Voorrang
mail-test-text = De e-mail van Voorrang werkt. Dit bericht is een proef: u hoeft niets te doen.
    Kijk even of deze tekens juist aankomen: één, coördinator, reële façade.

## Logging in elsewhere
oidc-submit = Aanmelden met { $provider }
login-with-password = Of met e-mailadres en wachtwoord
oidc-departure = U gaat naar { $provider }
oidc-departure-text = Meld u daar aan. Daarna komt u vanzelf terug.
oidc-departure-go = Ga verder
oidc-down = { $provider } antwoordt nu niet. Probeer het over enkele minuten opnieuw, of meld u aan met uw e-mailadres en wachtwoord.
oidc-cancelled = U bent bij { $provider } teruggekeerd zonder u aan te melden. Probeer het gerust opnieuw.
oidc-refused = Aanmelden met { $provider } is niet gelukt. Probeer het opnieuw.
oidc-no-email = { $provider } gaf geen e-mailadres van u door, en dat hebben we nodig. Vraag uw beheerder om dat toe te laten.
oidc-email-taken = Er is al een account met uw e-mailadres. Meld u eerst aan met uw wachtwoord. Daarna kunt u uw account aan { $provider } koppelen.
oidc-linked-elsewhere = Deze aanmelding bij { $provider } hoort al bij een ander account. Meld u af en kies daarna { $provider } om dat account te openen.
oidc-tied = U kunt zich ook aanmelden met { $provider }.
oidc-tie-text = Koppel uw account, en meld u voortaan ook aan met { $provider }.
oidc-tie = Koppel met { $provider }
oidc-untie = Losmaken van { $provider }
oidc-untie-text = Daarna meldt u zich alleen nog aan met uw e-mailadres en wachtwoord. Rollen die { $provider } u gaf, vervallen. Waar u via { $provider } bent aangemeld, meldt u zich opnieuw aan.
oidc-untie-yes = Ja, maak los
oidc-untie-first = Wilt u { $provider } losmaken? Kies dan eerst een wachtwoord, zodat u nog binnen kunt.
oidc-untie-no-password = Kies eerst een wachtwoord. Zonder kunt u niet meer binnen.
oidc-leaving-title = U bent afgemeld
oidc-leaving-text = U gaat nu naar { $provider } om u ook daar af te melden. Daarna komt u vanzelf terug.
oidc-leaving-go = Ook afmelden bij { $provider }
oidc-leaving-stay = Naar de startpagina
oidc-organisation-title = U bent aangemeld
oidc-organisation-text = Uw organisatie staat hier nog niet. U kunt hier al voor uzelf aan de slag. Wilt u samenwerken met collega’s, vraag dan de beheerder van deze website om uw organisatie toe te voegen met haar KBO-nummer.
oidc-organisation-go = Naar uw werk

## The deck
deck-title = De kaarten
deck-heading = { $cards } kaarten in { $themes ->
    [one] één thema
   *[other] { $themes } thema’s
}
card-more = Waarom, gevolgen en een voorbeeld
card-rationale = Waarom
card-implications = Gevolgen
card-example = Een voorbeeld
card-questions = Om te bespreken
card-actions = Acties om mee te beginnen
card-months = { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
}
card-indicator = Hoe u ziet dat het werkt
card-source = De woorden in de bron waarop deze kaart steunt
card-links = Wat deze kaart vraagt van informatie, technologie en ondersteuning
card-pager = Vorige en volgende kaart
deck-to-translation = Wat de kaarten vragen van informatie, technologie en ondersteuning
translation-title = De vertaalslag
translation-lead = Wie een kaart kiest, kiest ook voor wat ze vraagt aan informatie, technologie en ondersteuning. Deze afgeleide principes leggen dat verband, telkens met een reden.
translation-provenance = De afgeleide principes en de verbanden zijn een ontwerp van Voorrang, niet de set van V-ICT-OR.
translation-asked-by = { $count ->
    [one] Gevraagd door { $count } kaart
   *[other] Gevraagd door { $count } kaarten
}

## A live session: what all its pages say
timer-until = tot {$time} uur
timer-paused-with = Gepauzeerd, nog {$time}
timer-paused = Gepauzeerd
timer-over = De tijd is om
perspective-politics = Politiek
perspective-management = Leiding
perspective-ict = ICT
perspective-service = Een andere dienst
stage-lobby = Welkom
stage-explore = Verkennen
stage-sort = Sorteren
stage-rank = Rangschikken
stage-reveal = Onthullen
stage-discuss = Bespreken
stage-decide = Beslissen
stage-concluded = Afgesloten
join-title = Meedoen aan een sessie
join-code = Code van de sessie
join-code-where = De code staat op het scherm in de zaal: acht tekens, zoals KM4R-7WZT. U hebt geen account nodig.
join-go = Naar de sessie
join-heading = U bent uitgenodigd
join-anonymous = U stemt anoniem
join-anonymous-text = Niemand ziet wie wat stemde, ook de begeleider niet. Na de sessie verdwijnt elk spoor tussen uw toestel en uw stem.
join-named = Deze sessie is niet anoniem
join-named-text = Uw naam wordt bij uw stem bewaard. Wie de sessie organiseert, kan nagaan wie wat stemde.
join-early-results = De begeleider kan de uitslag van een gesloten ronde zien vóór ze aan iedereen getoond wordt.
join-no-early-results = Niemand ziet een uitslag voor de begeleider die aan iedereen toont.
join-retention = De stemmen worden { $days } dagen na de sessie gewist.
join-organisation = Uw gemeente
join-organisation-choose = Kies uw gemeente
join-organisation-none = Er doen nog geen gemeenten mee. Vraag het aan de begeleider.
join-perspective = Wat is uw rol?
join-name = Uw naam
join-heads = Met hoeveel bent u aan dit toestel?
join-heads-hint = Eén toestel voor een hele tafel? De stem telt dan voor iedereen aan die tafel.
join-submit = Meedoen
join-resume-ask = Al bezig op een ander toestel?
join-resume-code = Uw persoonlijke code
join-resume-hint = U vindt ze op dat toestel onder “Verder op een ander toestel”: twaalf tekens.
join-resume-submit = Verdergaan op dit toestel
join-error-organisation = Kies een gemeente die meedoet.
join-error-perspective = Kies uw rol.
join-error-heads = Een toestel staat voor 1 tot { $most } personen.
join-error-no-table-devices = In deze sessie heeft ieder een eigen toestel.
join-error-resume = Met deze code vinden we geen plaats in een sessie die bezig is. Kijk ze na op het andere toestel.

## A live session: the phone
phone-heads = Tafel van { $heads }
phone-named = Niet anoniem: { $name }
phone-anonymous = Anoniem
phone-lost = Geen verbinding, we proberen opnieuw…
phone-round = ronde { $round }
phone-card-shown = De kaart die we nu bespreken
phone-card-then-on = Deze kaart bespreken we nu. Uw eigen kaarten staan eronder.
phone-lobby = U bent binnen
phone-lobby-text = Dit scherm volgt de sessie vanzelf. We beginnen zodra iedereen er is.
phone-explore = De kaarten
phone-explore-text = Tik op een kaart om ze te lezen. Straks legt u ze op stapels.
phone-sort = De ronde is nog niet open
phone-sort-text = Zodra de begeleider de ronde opent, kunt u sorteren.
phone-rank = De ronde is nog niet open
phone-rank-text = Zodra de begeleider de ronde opent, kunt u rangschikken.
phone-reveal = De uitslag
phone-reveal-text = Kijk op het grote scherm: daar verschijnt de gedeelde volgorde.
phone-discuss = Bespreken
phone-discuss-text = Over deze kaarten lopen de meningen het meest uiteen.
phone-decide = Beslissen
phone-decide-text = De gedeelde volgorde wordt nu de prioriteitenset.
phone-concluded = De sessie is afgesloten
phone-concluded-text = Bedankt om mee te doen. Elk spoor tussen dit toestel en uw stem is gewist.
phone-sort-late = De anderen rangschikken al. Leg wat voor u nu moet op Nu, en ga dan verder.
phone-rank-lead = Zet de belangrijkste bovenaan en verstuur. De eerste { $top } tellen als uw top.
phone-rank-cut = Er liggen meer kaarten op Nu: de eerste { $limit } tellen als uw top, de rest telt als Later.
phone-closed = De ronde is gesloten
phone-closed-with = Uw stem telt mee. Ontvangstbewijs { $receipt }.
phone-closed-without = U verstuurde geen stem, dus er telt er geen mee. In een volgende ronde kunt u weer meedoen.
phone-not-given-sort = Nog niet verstuurd. Uw kaarten zijn bewaard.
phone-not-given = Nog niet verstuurd. Uw volgorde is bewaard en telt zodra u ze verstuurt.
phone-piles-only = Uw stapels zijn ontvangen. Zet nu de kaarten van Nu in volgorde en verstuur.
phone-given-sort = Uw stapels zijn ontvangen. Wijzigen kan nog. Ontvangstbewijs { $receipt }.
phone-given = Uw stem is ontvangen. Wijzigen kan tot de ronde sluit. Ontvangstbewijs { $receipt }.
phone-changed = U hebt iets gewijzigd. Verstuur opnieuw; tot dan telt wat u eerder verstuurde. Ontvangstbewijs { $receipt }.
phone-send-sort = Ik ben klaar met sorteren
phone-send-rank = Verstuur mijn stem
phone-save-refused = Dit is niet aangenomen. Bovenaan staat hoe het er nu voor staat.
phone-elsewhere = Verder op een ander toestel
phone-elsewhere-text = Ga op dat toestel naar dezelfde sessie en vul daar deze persoonlijke code in:
phone-elsewhere-secret = Hou ze voor uzelf: wie deze code heeft, is voor ons u.
phone-refused-not-yet = De sessie is nog niet zover.
phone-refused-round-closed = De ronde is intussen gesloten. Wat u eerder verstuurde, telt; dit niet meer.
phone-refused-wrong-round = Dit was voor een vorige ronde. Hieronder staat de ronde van nu.
phone-refused-wrong-stage = In deze stap wordt niet gestemd.
phone-refused-concluded = De sessie is afgesloten: er wordt niets meer aangenomen.
phone-refused-card-twice = Een kaart staat twee keer in uw stem.
phone-refused-card-not-in-round = Een kaart hoort niet bij deze ronde.
phone-refused-too-many-ranked = Er staan te veel kaarten in uw volgorde.
phone-refused-card-missing = In uw volgorde ontbreekt nog een kaart.
phone-refused-empty-ballot = Leg eerst minstens één kaart op een stapel.
phone-refused-key-reused = Dit verstuurde u al, met een andere inhoud. Kijk na wat er staat en verstuur opnieuw.
phone-to-plan = Naar het ontwerp van het masterplan
phone-to-results = De hele uitslag
phone-back = Terug naar de sessie
phone-reveal-here = Toon de volgorde hier
phone-closed-changed = De ronde is gesloten. Wat u verstuurde, telt mee (ontvangstbewijs { $receipt }); wat u daarna wijzigde, niet.
phone-closed-piles = De ronde is gesloten. Uw stapels tellen mee (ontvangstbewijs { $receipt }); een volgorde verstuurde u niet.
phone-gone = Deze sessie is er niet meer.
phone-discuss-open = Op het grote scherm staat waarover we het nu hebben.
phone-no-set = Er is geen prioriteitenset vastgelegd.

## A live session: the projector and the desk
room-stage-in-round = { $stage }, ronde { $round }
projector-title = Scherm
projector-anonymous = Uw keuze is anoniem: niemand ziet wie wat koos.
projector-named = Deze sessie is niet anoniem: uw naam hoort bij uw keuze.
projector-present = { $count ->
    [one] 1 deelnemer
   *[other] { $count } deelnemers
}
projector-ready = { $ready } van { $present } klaar
projector-progress = Hoeveel deelnemers klaar zijn
projector-sort = Nu, later of niet nu? Sorteer de kaarten op uw telefoon.
projector-rank = Zet uw top { $top } in volgorde op uw telefoon.
projector-hidden = Niemand ziet al een tussenstand. De uitslag komt voor iedereen tegelijk.
projector-closed = De ronde is gesloten
projector-closed-text = Straks ziet u samen de uitslag.
projector-question = Bespreek:
projector-explore = Waar gaat het over?
projector-go-to = Ga op uw telefoon naar
projector-type = en typ de code
projector-scan = Of scan deze code
projector-qr = QR-code om mee te doen
projector-top = { $top ->
    [one] De eerste keuze van de groep
   *[other] De top { $top } van de groep
}
projector-people = Geteld: de keuze van { $people } mensen.
projector-few-people = { $people } mensen kozen. Met zo weinig is dit samen de top { $top }, zonder vaste volgorde.
projector-agree-much = U bent het in grote lijnen eens.
projector-agree-fairly = U bent het redelijk eens.
projector-agree-little = De meningen lopen uiteen.
projector-agree-not = De meningen lopen sterk uiteen.
projector-in-top = Rechts staat hoeveel van u een kaart in hun top { $top } zetten.
projector-of = { $count } van { $people }
projector-many-outside = Nog { $count } andere kaarten konden er net zo goed bij staan.
projector-late = Nog niet mee? { $address }, code
projector-divided = Hierover denkt u verschillend
projector-new = nieuw
projector-same-place = blijft
projector-up = ▲ was { $before }
projector-down = ▼ was { $before }
projector-band = Deze kaarten liggen dicht bij elkaar: hun volgorde is niet zeker.
projector-just-outside = Kon er net zo goed bij staan: { $cards }.
projector-gone = Niet meer in de top na ronde { $round }: { $cards }.
projector-reopened = Deze ronde is opnieuw geopend nadat de uitslag al te zien was.
projector-no-result = Er is geen uitslag
projector-no-result-text = Er zijn minder dan drie stemmen. Dan tonen we niets, zodat niemands keuze af te leiden is.
projector-discuss = Deze kaarten bespreken we
projector-spread = De helft van u zet ze tussen plaats { $from } en { $to } (van { $size }).
projector-spread-first = eerste plaats
projector-spread-last = laatste plaats
projector-decide = Wat beslist u?
projector-decide-text = De telling is het begin. U mag ervan afwijken, als u zegt waarom.
projector-decided = Dit is beslist
projector-counted = geteld: plaats { $place }
desk-to-decide = Naar de beslissing
desk-set-settled = De prioriteitenset is vastgelegd.
desk-set-open = De prioriteitenset is nog niet vastgelegd.
desk-confirm-undecided = Wat niet is vastgelegd, wordt geen prioriteitenset.
projector-over = Deze sessie is afgelopen
projector-over-text = Bedankt om mee te denken en te kiezen.
projector-on = Verbonden
projector-lost = Geen verbinding, we proberen opnieuw
projector-show-all = Toon alles
projector-scheme = Donker of licht
projector-full = Volledig scherm
desk-title = Sessie leiden
desk-refresh = Ververs deze pagina
desk-stages = De stappen van de sessie
desk-status = { $stage }, ronde { $round } ({ $deck }): { $state }
desk-round-waiting = nog niet open
desk-round-open = open
desk-round-closed = gesloten, uitslag nog verborgen
desk-round-revealed = uitslag onthuld
desk-deck-whole = alle kaarten
desk-deck-theme = thema { $theme }
desk-deck-cards = kaarten { $cards }
desk-advance = Verder naar: { $stage }
desk-back = Terug naar: { $stage }
desk-open = Open ronde { $round }
desk-open-again = Open ronde { $round } opnieuw
desk-open-again-hint = De uitslag was al te zien. Dat blijft bij de nieuwe uitslag vermeld.
desk-close = Sluit ronde { $round }
desk-close-hint = { $ready } van { $present } zijn klaar. Wie nog bezig is, kan daarna niets meer insturen.
desk-reveal = Onthul de uitslag
desk-reveal-hint = Iedereen ziet dan de uitslag, op het scherm en op de telefoon.
desk-start-round = Start ronde { $round }: { $deck } ({ $stage })
desk-decide = Ga beslissen
desk-conclude = Sluit de sessie af
desk-conclude-hint = U krijgt eerst te zien wat dat doet.
desk-discuss = Bespreek deze kaarten
desk-pause = Pauzeer
desk-resume = Hervat
desk-add-minutes = { $minutes ->
    [one] 1 minuut erbij
   *[other] { $minutes } minuten erbij
}
desk-show-card = Toon { $card }
desk-hide-card = Haal { $card } van het scherm
desk-confirm-title = De sessie afsluiten?
desk-confirm-closed = De code werkt daarna niet meer. Niemand kan nog binnenkomen of iets insturen.
desk-confirm-anonymous = We wissen wat een toestel met een keuze verbindt. Daarna kan niemand nog nagaan wie wat koos, ook wij niet.
desk-confirm-named = We wissen wat een toestel met een keuze verbindt. De namen blijven bij de keuzes staan, zoals afgesproken.
desk-confirm-kept = De uitslag blijft bewaard. De stemmen bewaren we nog { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}.
desk-confirm-final = Dit kan niet ongedaan gemaakt worden.
desk-confirm-no = Nee, nog niet
desk-over = De sessie is afgesloten.
desk-script = Draaiboek: wat u zegt
desk-steps = Wat u doet
desk-early = Alleen voor u: de uitslag
desk-early-text = Deelnemers zien dit pas als u de uitslag onthult. Zij weten dat u dit vroeger ziet.
desk-more = Andere knoppen
desk-show-which = Toon een kaart op elk scherm
desk-show = Toon
desk-discuss-which = Kies de kaarten om te bespreken
desk-divides = verdeelt het meest
desk-round = Start een nieuwe ronde
desk-round-deck = Over welke kaarten
desk-round-start = Begin met
desk-join = Meedoen
desk-projector = Open het scherm voor de zaal
desk-people = Wie is er
desk-to-results = Uitslagen
desk-to-script = Volledig draaiboek
desk-to-settings = Instellingen
desk-small = te klein om apart te tonen
desk-notes = Uw notities
desk-notes-text = Alleen voor u. Deelnemers zien ze niet.
desk-noted = genoteerd
desk-refused-stale = Intussen is er al iets veranderd in deze sessie. Hieronder ziet u hoe het nu staat. Kies opnieuw wat u wilt doen.
desk-refused-concluded = Deze sessie is al afgesloten.
desk-refused-nothing-before = Dit is het begin: u kunt niet verder terug.
desk-refused-next-round-begun = Er is al een volgende ronde begonnen. Ga verder in die ronde.
desk-refused-ask-by-name = Gebruik hiervoor de knop om te onthullen of af te sluiten.
desk-refused-no-round-here = Dat kan alleen bij sorteren of rangschikken.
desk-refused-already-open = De ronde is al open.
desk-refused-already-closed = De ronde is al gesloten.
desk-refused-round-open = Sluit eerst de ronde. Dan kunt u de uitslag onthullen.
desk-refused-not-revealed = Onthul eerst een uitslag.
desk-refused-not-deciding = Ga eerst naar beslissen. Daarna kunt u afsluiten.
desk-refused-too-many-rounds = Er zijn al zoveel rondes dat er geen meer bij kan.
desk-refused-already-paused = De sessie is al gepauzeerd.
desk-refused-not-paused = De sessie is niet gepauzeerd.
desk-refused-minutes = Kies 1 tot 60 minuten.
desk-refused-not-in-deck = Die kaart zit niet in deze kaartenset.
desk-refused-twice = Een kaart stond twee keer in uw keuze.
desk-refused-no-theme = Dat thema zit niet in deze kaartenset.
desk-refused-no-cards = Kies minstens één kaart.
desk-refused-no-card-shown = Er staat geen kaart op het scherm.

## A live session: deciding
decision-heading = De prioriteitenset
decision-heading-of = De prioriteitenset van { $municipality }
decision-order = De volgorde
decision-basis = Vertrekt van de telling van ronde { $round }: { $people } personen.
decision-basis-hall = Vertrekt van de telling van de hele zaal in ronde { $round }: { $people } personen. Voor een eigen telling waren er te weinig stemmen.
decision-open = Nog niet vastgelegd.
decision-settled = Dit is de set. Bij het afsluiten van de sessie wordt ze bewaard.
decision-to-motivate = { $count ->
    [one] Motiveer nog { $cards }, die van de telling afwijkt.
   *[other] Motiveer nog { $cards }, die van de telling afwijken.
}
decision-why = Waarom
decision-why-hint = Een reden per kaart. Bij een kaart die van de telling afwijkt, is ze nodig.
decision-save-first = Bewaar uw teksten voor u een kaart verplaatst: anders gaan ze verloren.
decision-departs-into = Nieuw in de top: in de telling op plaats { $place }
decision-departs-out = Uit de top: in de telling op plaats { $place }
decision-departs-moved = Van plaats veranderd: in de telling op plaats { $place }
decision-settle = Dit is onze set
decision-settle-again = Vastgelegd. Opnieuw vastleggen
decision-refused = Dit kan niet met deze kaarten. Er is niets veranderd.
decision-check-heading = Slotvraag: vuist van vijf
decision-check = { $favour } van { $answered } kunnen hiermee leven (drie vingers of meer).
decision-check-talk = { $favour } van { $answered } kunnen hiermee leven (drie vingers of meer). Iemand ziet een groot bezwaar: praat er nog eens over.
decision-check-few = Te weinig antwoorden om ze apart te tonen.
fingers-heading = Kunt u hiermee leven?
fingers-hint = Vuist van vijf: kies hoeveel vingers u opsteekt. U kunt uw antwoord nog veranderen.
fingers-count = { $fingers ->
    [one] { $fingers } vinger
   *[other] { $fingers } vingers
}
fingers-0 = Ik hou dit tegen
fingers-1 = Een groot bezwaar
fingers-2 = Ik twijfel
fingers-3 = Ik kan ermee leven
fingers-4 = Ik sta erachter
fingers-5 = Ik trek eraan mee
decide-to-desk = Terug naar de tafel van de begeleider
decide-all-tables = Alle tafels
decide-not-yet = Er is geen uitslag om van te vertrekken: er is nog niets onthuld, of er waren minder dan drie stemlijsten.
decide-tables = { $settled } van { $count } tafels hebben hun set vastgelegd.
decide-table-settled = Vastgelegd
decide-table-open = Nog bezig
decide-to-set = Naar de set
decision-stored = Dit is de set. Ze is bewaard.
decide-table-none = Geen set vastgelegd
desk-to-sets = Wat beslist is

## Choosing a municipality
search-title = Kies uw gemeente
search-label = Voor welke gemeente werkt u?
search-placeholder = Typ een naam, bijvoorbeeld Sint-Niklaas
search-submit = Zoek
search-found = { $count ->
    [0] Geen gemeente gevonden
    [one] { $count } gemeente gevonden
   *[other] { $count } gemeenten gevonden
}
search-former = met { $names }
search-more = { $count ->
    [one] Nog { $count } andere. Typ meer letters om te kiezen.
   *[other] Nog { $count } andere. Typ meer letters om te kiezen.
}
search-none = Kijk de naam na, of kies hieronder per provincie.
search-by-province = Of kies per provincie

## The road
road-steps = Waar u bent op de weg
step-explore = Verkennen
step-sort = Sorteren
step-rank = Rangschikken
step-motivate = Motiveren
step-decide = Beslissen
step-masterplan = Masterplan
explore-heading = Verken de kaarten
explore-lead = Lees de kaarten per thema. Schrijf gerust een nota bij een kaart: ze staat later bij die kaart, en in een bijlage van uw masterplan.
explore-themes = Thema’s
explore-note = Uw nota bij { $card }
explore-next-theme = Naar het thema { $theme }
explore-to-sort = Naar het sorteren
sort-heading = Nu, later of niet nu?
sort-lead = Leg elke kaart op een stapel. Denk niet te lang na: u kunt alles nog veranderen.
sort-progress = { $done } van { $total } gesorteerd
sort-progress-pattern = {"{"}done{"}"} van {"{"}total{"}"} gesorteerd
sort-placed-pattern = {"{"}card{"}"} ligt op {"{"}pile{"}"}. {"{"}done{"}"} van {"{"}total{"}"} gesorteerd.
sort-taken-back-pattern = {"{"}card{"}"} ligt weer voor u.
sort-done = Alle kaarten liggen op een stapel.
sort-keys = Met het toetsenbord: ga naar de kaart en druk op 1, 2 of 3 voor de stapels, of op Z om de laatste kaart terug te nemen. Slepen kan ook.
sort-drag = Sleep de kaart naar een stapel
sort-undo = Laatste kaart terugnemen
sort-again = Terugnemen
sort-again-card = { $card } terugnemen
sort-again-card-pattern = {"{"}card{"}"} terugnemen
sort-to-rank = Naar het rangschikken
sort-needs-now = Leg eerst minstens één kaart op Nu.
rank-heading = Wat gaat voor?
rank-lead = Zet de belangrijkste kaart bovenaan. { $top ->
    [one] De eerste wordt de prioriteit.
   *[other] De eerste { $top } worden de prioriteiten.
}
rank-top = Aantal prioriteiten
rank-top-change = Aanpassen
rank-keys = Pijl omhoog en pijl omlaag verplaatsen de kaart. Home zet ze bovenaan, End onderaan.
rank-grip = { $card } verplaatsen
rank-up = omhoog
rank-down = omlaag
rank-up-card = { $card } omhoog
rank-down-card = { $card } omlaag
rank-to = naar die plaats
rank-to-card = Plaats voor { $card }
rank-moved = { $card } staat nu op plaats { $place } van { $count }.
rank-moved-pattern = {"{"}card{"}"} staat nu op plaats {"{"}place{"}"} van {"{"}count{"}"}.
rank-to-motivate = Naar het motiveren
motivate-heading = Waarom deze?
motivate-lead = Enkele zinnen volstaan. Ze komen letterlijk in het masterplan.
motivate-vision = Visie
motivate-vision-hint = Wat wil uw gemeente met haar informatie en ICT? Wat merkt een inwoner daarvan over zes jaar?
motivate-vision-label = Uw visie
motivate-chosen = { $count ->
    [one] Uw prioriteit
   *[other] Uw { $count } prioriteiten
}
motivate-your-note = Uw nota:
motivate-why = Waarom gaat { $card } voor?
motivate-put-away = { $count ->
    [one] Een woord over de andere kaart
   *[other] Een woord over de { $count } andere kaarten
}
motivate-put-away-hint = Niet verplicht. Een korte reden helpt als iemand later vraagt waarom een kaart niet bij de prioriteiten staat.
motivate-to-decide = Naar het beslissen
decide-heading = De prioriteiten van { $organisation }
decide-lead = Kijk alles nog een keer na. Daarna legt u de set vast.
decide-no-motivation = Nog geen motivering.
decide-rest = Daarnaast: { $below } op Nu na de prioriteiten, { $later } op Later, { $notnow } op Niet nu, { $unjudged } niet beoordeeld.
decide-missing = { $count ->
    [one] Eén prioriteit heeft nog geen motivering.
   *[other] { $count } prioriteiten hebben nog geen motivering.
}
decide-no-vision = Er is nog geen visie.
decide-back = Terug naar het motiveren
decide-frozen = Een vastgelegde set verandert niet meer. Beslist u later anders, dan komt er een nieuwe set bij.
decide-done = Deze set ligt al vast. Verander iets om een nieuwe te maken.
decide-done-link = Bekijk de set.
decide-submit = De set vastleggen
work-title = Mijn werk
work-guest = U werkt als gast. Alleen deze browser vindt uw werk terug, tot dertig dagen na uw laatste bezoek.
work-keep = Bewaar het met een account
work-roads = Onderweg
work-no-roads = U bent nog nergens mee bezig.
work-log-in = Werkte u hier al met een account? Meld u dan aan om uw werk terug te vinden.
work-sorted = { $count ->
    [one] { $count } kaart gesorteerd
   *[other] { $count } kaarten gesorteerd
}
work-changed = Gewijzigd op { $date }
work-resume = Verder
work-delete = Verwijderen
work-delete-road-text = Uw sortering, volgorde en teksten verdwijnen. Vastgelegde sets blijven.
work-delete-yes = Ja, verwijderen
work-new = Begin voor een gemeente
work-plans = Masterplannen
work-sets = Prioriteitensets
work-no-sets = Er is nog geen set vastgelegd.
work-not-own = van een collega

## Sorting and ranking, refused
ballot-not-in-deck = Kaart { $card } zit niet in deze kaartenset. Er is niets veranderd; probeer het opnieuw.
ballot-twice = Kaart { $card } staat twee keer in de volgorde. Er is niets veranderd; probeer het opnieuw.
ballot-not-ranked = Kaart { $card } ligt niet op de stapel Nu. Er is niets veranderd; probeer het opnieuw.
ballot-missing = Kaart { $card } ontbreekt in de volgorde. Er is niets veranderd; probeer het opnieuw.

## The count
nav-count = Hoe er geteld wordt
count-title = Hoe is dit geteld?
count-lead = Van losse stemmen naar één gedeelde volgorde, met de cijfers erbij. Wat over twee kaarten gezegd wordt, kunt u natellen in de tabel met alle vergelijkingen.
count-refused = Deze stemmen kunnen niet geteld worden
count-example-ballots = De twintig stemmen van dit voorbeeld
count-order-legend = Plaatsen: waar de kaart uitkomt als we telkens andere mensen uit de groep trekken (in minstens negen van de tien trekkingen). In top 3 en In top 5: hoeveel stemmen de kaart daar zetten.
count-measures = Maten van eensgezindheid
count-command-file = stemmen
count-example = Verzonnen voorbeeld: twintig mensen van een gemeente die niet bestaat, met de kaarten van onze reconstructie. Onderaan telt u uw eigen stemmen.
count-own = Dit zijn uw eigen stemmen. We bewaren ze niet: wie de pagina verlaat, moet ze opnieuw plakken.
count-order = De gedeelde volgorde
count-weighs = Niet iedereen telt even zwaar. De aantallen hieronder zijn gewichten; samen wegen de stemmen { $total }.
count-unjudged = Niemand beoordeelde { $cards }. Dat tellen we dus niet mee.
count-order-caption = De kaarten in de gedeelde volgorde
count-band = Groep
count-ranks = Plaatsen
count-top-3 = In top 3
count-top-5 = In top 5
count-mean-rank = Gemiddelde rang
count-sure = Hoe zeker is dit?
count-sure-how = Kaarten waarvan de plaatsen overlappen, vormen samen een groep. Wie in een groep naast elkaar staat, kan evengoed omgekeerd staan.
count-picture = Per kaart de plaatsen die ze in negen van de tien trekkingen krijgt; het punt is haar plaats in de volgorde. De tabel hierboven geeft dezelfde cijfers.
count-how = Zo is er geteld
count-how-pairs = We vergelijken twee aan twee.
count-how-pairs-text = Elke stemlijst zegt van twee kaarten welke hoger staat, of dat ze gelijk staan. Wie enkele kaarten op volgorde zet, zet die boven alle andere; de andere staan onderling gelijk. Gelijk telt voor geen van beide.
count-how-example = Bijvoorbeeld:
count-how-unjudged = Niet beoordeeld is niet hetzelfde als laatst.
count-how-unjudged-text = Heeft iemand een kaart niet beoordeeld, dan telt die stemlijst niet mee in de vergelijkingen met die kaart.
count-how-order = We zoeken de volgorde die zo weinig mogelijk mensen tegenspreekt.
count-how-order-text = Zet een volgorde de ene kaart boven de andere, dan spreekt ze iedereen tegen die het omgekeerd wil. De gedeelde volgorde is die met het kleinste aantal tegenspraken over alle paren samen. We zoeken ze exact, zolang niet meer dan 24 kaarten elkaar in een kring verslaan. Zijn er meer die even goed zijn, dan zeggen we dat.
count-how-sure = We kijken hoe vast dat staat.
count-how-sure-text = Duizend keer trekken we met teruglegging evenveel mensen uit de groep en tellen we opnieuw. Een plaats die bijna altijd terugkomt, is zeker. Een plaats die telkens verspringt, is het niet. Staan kaarten in een trekking gelijk, dan beslist het lot.
count-cards = Kaart na kaart
count-agreement = Hoe eensgezind is de groep?
count-measure = Maat
count-value = Waarde
count-meaning = Betekenis
count-dividing = Kaarten die het meest verdelen
count-methods = Andere manieren van tellen
count-methods-text = Vier methodes op dezelfde stemmen. > betekent hoger, = betekent gelijk.
count-matrix = Alle vergelijkingen
count-matrix-caption = Hoeveel stemmen de kaart links boven de kaart bovenaan zetten
count-form = Tel uw eigen stemmen
count-form-text = Stemde u op papier of in een rekenblad? Kopieer de tabel en plak ze hier.
count-form-ballots = Stemmen
count-form-hint = De eerste rij noemt de kaarten, daarna één rij per persoon. In elke cel staat de plaats van de kaart: 1 is de beste, gelijke cijfers staan gelijk. Een streepje betekent niet beoordeeld. Een kolom met namen of nummers slaan we over, lege rijen ook. Een extra kolom “aantal” zegt hoeveel mensen zo stemden, “gewicht” hoe zwaar ieder telt. Scheid de cellen met een tab, puntkomma of komma.
count-form-empty = Een lege cel betekent
count-form-bottom = gelijk met de andere lege cellen, onder alles wat een plaats kreeg
count-form-no-opinion = niet beoordeeld
count-form-top = Lengte van de top
count-form-submit = Tel
count-too-many = Op deze pagina kunnen hoogstens { $most } kaarten geteld worden. Met het programma zelf kunnen het er meer zijn.
count-sources = Methodes en bronnen
count-source-kemeny = De volgorde met de minste tegenspraken, exact berekend (Kemeny 1959; Young en Levenglick 1978). Zijn er meer even goede, dan tonen we die waarin de kaart die vooraan in de set zit eerst komt.
count-source-distance = Afstand tussen twee stemlijsten: één per paar dat ze anders zetten, een half als één van beide het gelijk zet (Fagin en anderen 2006).
count-source-others = Borda telt punten per kaart die lager staat (1781), Copeland gewonnen vergelijkingen (1951), Schulze de sterkste keten van meerderheden (2011). Bij gelijke stand delen kaarten een plaats.
count-source-agreement = W met verbetering voor gelijke plaatsen (Kendall en Babington Smith 1939), het gemiddelde van τx over alle paren mensen (Emond en Mason 2002).
count-source-polarization = Per paar twee keer de kleinste kant, gedeeld door wie beide kaarten beoordeelde (Can, Ozkes en Storcken 2015).
count-source-sure = Duizend trekkingen met teruglegging (Efron 1979). Van de plaatsen valt aan elke kant een twintigste weg.
count-command = Wie het wil narekenen, krijgt alle cijfers met dit commando:
tally-summary = { $people ->
    [one] Eén persoon stemde
   *[other] { $people } mensen stemden
} over { $cards ->
    [one] één kaart
   *[other] { $cards } kaarten
}. Samen geven de stemmen { $stated } keer aan welke van twee kaarten hoger moet; deze volgorde gaat daar { $overruled } keer tegen in{ $exact ->
    [1] , en met minder kan het niet
   *[other] {""}
}.
tally-ranks = { $low } tot { $high }
tally-wins = { $card } wint van { $wins ->
    [0] geen enkele andere kaart
    [one] één andere kaart
   *[other] { $wins } andere kaarten
} en verliest van { $losses }.{ $even ->
    [0] {""}
   *[other] {" "}Met { $even } staat ze gelijk.
}
tally-pair = { $above } van de { $total } stemmen { $above ->
    [one] zet
   *[other] zetten
} { $upper } boven { $lower }, { $below } omgekeerd en { $tied } gelijk.{ $unjudged ->
    [0] {""}
    [one] {" "}Eén beoordeelde ze niet allebei.
   *[other] {" "}{ $unjudged } beoordeelden ze niet allebei.
}
tally-finding-none = Er zijn nog geen stemmen: elke volgorde is even goed.
tally-finding-few = { $people ->
    [one] Eén persoon stemde
   *[other] Er stemden { $people } mensen
}. Bij zo weinig mensen is de top { $top } een groep kaarten en geen vaste volgorde.
tally-finding-not-judged = Niemand beoordeelde { $cards }: { $count ->
    [one] haar plaats zegt niets
   *[other] hun plaats zegt niets
}.
tally-finding-heuristic = Er zijn te veel kaarten die elkaar in een kring verslaan om zeker te zijn van de beste volgorde. Deze telt { $score } tegenspraken; minder dan { $bound } kan niet.
tally-finding-circle = { $cards } verslaan elkaar in een kring: voor die kaarten bestaat geen volgorde waar elke meerderheid het mee eens is.
tally-finding-other-orders = Samen met deze zijn er { $orders } volgordes die even goed zijn. Kaarten kunnen daarin een andere plaats hebben.
tally-finding-many-orders = Er zijn zo veel even goede volgordes dat hun aantal { $digits } cijfers telt.
tally-finding-other-top = { $method } komt tot een andere top { $top }: { $in } erbij, { $out } eruit.
tally-finding-top-in = { $method } komt tot een andere top { $top }: { $in } erbij.
tally-finding-top-out = { $method } komt tot een andere top { $top }: { $out } eruit.
tally-finding-same-top = Vier manieren van tellen komen tot dezelfde top { $top }.
tally-sure = Was iemand anders komen opdagen, wat dan? We trokken { $draws } keer { $people } mensen uit de groep. In { $same } van de { $draws } trekkingen bestond de top { $top } uit dezelfde kaarten. { $bands ->
    [one] Tussen de plaatsen van de kaarten loopt nergens een scherpe grens.
   *[other] De kaarten vallen uiteen in { $bands } groepen die na elkaar komen.
}
tally-certain = { $count ->
    [0] Geen enkele kaart staat in negen van de tien trekkingen in de top { $top }.
   *[other] In minstens negen van de tien trekkingen in de top { $top }: { $cards }.
}
tally-perhaps = { $count ->
    [0] Voor geen enkele andere kaart is dat twijfelachtig.
   *[other] Nu eens erin, dan weer eruit: { $cards }.
}
tally-dividing = { $value } op 1. De middelste helft van de stemmen zet ze tussen plaats { $low } en { $high }.
measure-w = W van Kendall
measure-w-meaning = 1: iedereen geeft dezelfde volgorde. 0: de volgordes heffen elkaar op.
measure-tau = Gemiddelde τx
measure-tau-meaning = Hoe goed twee mensen gemiddeld overeenkomen. 1: helemaal, −1: net omgekeerd.
measure-distance = Gemiddelde afstand
measure-distance-meaning = Hoeveel paren kaarten twee mensen gemiddeld anders zetten.
measure-polarization = Verdeeldheid
measure-polarization-meaning = 0: over geen enkel paar is er tegenspraak. 1: over elk paar staat de helft tegenover de helft.
undefined-no-ballots = niet te zeggen: er zijn geen stemmen
undefined-one-ballot = niet te zeggen: er stemde maar één persoon
undefined-one-alternative = niet te zeggen: er is maar één kaart
undefined-all-tied = niet te zeggen: elke stem zet alle kaarten gelijk
undefined-not-judged = niet te zeggen: niet iedereen beoordeelde alle kaarten
undefined-too-much = niet te zeggen: er zijn te veel stemmen of kaarten om duizend keer te trekken
undefined-one-group = niet te zeggen: er zijn geen twee groepen
fault-at-line = Rij { $line }: { $problem }
fault-empty = er staat nog niets. Plak een tabel met stemmen.
fault-not-text = dit is geen gewone tekst. Kopieer de tabel uit uw rekenblad en plak ze hier.
fault-no-alternatives = de eerste rij noemt geen kaarten.
fault-too-many = er staan te veel kaarten of stemmen in.
fault-no-name = kolom { $column } heeft geen naam. Geef elke kolom een naam in de eerste rij.
fault-name-twice = twee kolommen heten “{ $name }”. Geef ze een verschillende naam.
fault-not-a-place = bij { $name } staat “{ $found }”. Zet er een plaats (1, 2, 3…), een streepje of niets.
fault-count = het aantal moet een geheel getal boven 0 zijn, niet “{ $found }”.
fault-weight = het gewicht moet een geheel getal boven 0 zijn, niet “{ $found }”.
fault-too-few-cells = deze rij heeft { $found ->
    [one] één cel
   *[other] { $found } cellen
}, de eerste rij { $expected }.
fault-too-many-cells = deze rij heeft meer cellen dan de { $expected } van de eerste rij.
fault-quote = een aanhalingsteken wordt niet gesloten.
fault-column-twice = de kolom met het aantal of het gewicht staat er twee keer.
fault-too-heavy = de getallen zijn te groot om te tellen.
fault-other = dit kunnen we niet lezen.

## The results of a workshop
result-title = Resultaat: { $title }
result-rounds = Rondes
result-round = Ronde { $round }
result-who = { $people ->
    [one] één persoon gaf een stem
   *[other] { $people } mensen gaven een stem
}{ $ballots ->
    [1] {""}
   *[other] {" "}({ $ballots } stemlijsten)
}, over { $cards ->
    [one] één kaart
   *[other] { $cards } kaarten
}.
result-hidden = Hier is nog niets te zien. Iedereen krijgt het resultaat op hetzelfde moment: zodra de begeleider het onthult.
result-too-few = Van deze ronde is er geen resultaat: er zijn minder dan drie stemlijsten. Met zo weinig zou te zien zijn wie wat koos.
result-reopened = Deze ronde ging opnieuw open nadat het resultaat al te zien was. Wie daarna nog stemde, kon zich daarop richten.
result-how = Hoe is dit geteld?
result-order = De top { $top } van de groep
result-order-set = De top { $top } als groep kaarten
result-order-summary = { $first } staat vooraan. Dit is de volgorde die zo weinig mogelijk mensen tegenspreekt.
result-set-summary = Bij { $people } mensen staat geen volgorde vast. Deze { $top } kaarten komen samen als eerste uit de telling; ze staan hier zoals in de kaartenset.
result-at-edge = op de rand
result-perhaps = Kunnen er evengoed bij horen: { $cards }.
result-band = Deze kaarten liggen zo dicht bij elkaar dat hun volgorde niet vaststaat.
result-band-goes-on = Deze kaarten liggen dicht bij elkaar, en ook dicht bij kaarten die net buiten de top vallen. Hun volgorde staat niet vast.
result-ranks = Plaats { $ranks }.
result-how-sure = Hoe zeker is dit?
result-all = { $count ->
    [one] De kaart met de cijfers
   *[other] Alle { $count } kaarten, met de cijfers
}
result-agreement-is = De groep is { $words }.
result-agreement-very-high = zeer eensgezind
result-agreement-high = eensgezind
result-agreement-fair = redelijk eensgezind
result-agreement-low = verdeeld
result-agreement-very-low = sterk verdeeld
result-agreement-scale = op een schaal van 0 (toeval) tot 1 (iedereen gelijk)
result-agreement-share = Twee mensen uit de groep zetten gemiddeld { $share } van de 100 paren kaarten hetzelfde. Met toeval zou dat 50 zijn.
result-gauge = Eensgezindheid: { $number } op een schaal van 0 tot 1
result-gauge-low = 0 · toeval
result-gauge-high = iedereen gelijk · 1
result-measures = Andere maten
result-dividing = Kaarten die het meest verdelen
result-dividing-none = Geen enkele kaart verdeelt de groep sterk.
result-dividing-lead = Hierover lopen de meningen het verst uiteen. Het loont om net deze kaarten te bespreken.
result-divides = { $now ->
    [one] { $now } stem wil
   *[other] { $now } stemmen willen
} dit nu ({ $high } in de top { $top }), { $off } niet: { $later } later en { $notnow } niet nu.{ $unjudged ->
    [0] {""}
    [one] {" "}Eén stem beoordeelt de kaart niet.
   *[other] {" "}{ $unjudged } stemmen beoordelen de kaart niet.
}
result-spread = Waar { $card } staat: aantal stemmen per plaats en per stapel
result-place = Plaats { $place }
result-place-below = Plaats { $place } of lager
result-pile-now = Nu
result-pile-later = Later
result-pile-not-now = Niet nu
result-pile-unjudged = Niet beoordeeld
result-where = Plaats of stapel
result-people = Mensen
result-numbers = In cijfers
result-perspectives = Per rol
result-municipalities = Per gemeente
result-perspective-politics = Politiek
result-perspective-management = Leiding
result-perspective-ict = ICT
result-perspective-service = Dienst
result-whole = Iedereen
result-group = { $name } ({ $people } mensen, { $agreement }): { $differs }
result-group-same = dezelfde top als iedereen.
result-group-same-but = dezelfde top als iedereen, op de rand na.
result-group-differs = { $in } erbij, { $out } eruit.
result-group-in = { $in } erbij.
result-group-out = { $out } eruit.
result-group-edge = Op de rand: { $cards }.
result-groups-few = Bij minder dan 12 mensen schuift een kaart snel enkele plaatsen op. Lees de verschillen dus ruim.
result-groups-picture = Plaats van elke kaart per groep. Het gekleurde vlak is de top.
result-groups-table = In cijfers
result-groups-each = Elke gemeente apart
result-groups-caption = Plaats van de kaart in elke groep. ◆ in de top { $top }, ◇ op de rand.
result-groups-hidden = { $count ->
    [one] Niet apart getoond: { $names }. Een groep van minder dan drie stemlijsten tonen we niet, en ook geen groep waaruit zo’n kleine groep te berekenen is.
   *[other] Niet apart getoond: { $names }. Groepen van minder dan drie stemlijsten tonen we niet, en ook geen groepen waaruit zo’n kleine groep te berekenen is.
}
result-group-head = Groep
result-others = Ook in hun top
result-agreement-head = Eensgezindheid
result-shares = In hoeveel van de { $total } gemeenten de kaart in de top { $top } staat
result-shares-sentence = { $card } staat bij { $count } van de { $total } getoonde gemeenten in de top { $top }.
result-shares-table = Aantal gemeenten per kaart
result-in-top = In de top
result-edge-head = Op de rand
result-shift = Van ronde { $from } naar ronde { $to }
result-shift-same = De top { $top } bestaat nog uit dezelfde kaarten.
result-shift-top = Nieuw in de top { $top }: { $in }. Eruit: { $out }.
result-shift-agreement-up = De groep kwam dichter bij elkaar: van { $then } naar { $now } ({ $words }).
result-shift-agreement-down = De groep ging verder uit elkaar: van { $then } naar { $now } ({ $words }).
result-shift-agreement-same = De eensgezindheid bleef gelijk: { $then }, nu { $now } ({ $words }).
result-shift-picture = Plaats van elke kaart, eerst en nu. Onder de stippellijn valt een kaart buiten de top.
result-shift-table = Plaats per ronde
result-change = Verschil
result-moved-up = { $places ->
    [one] één plaats omhoog
   *[other] { $places } plaatsen omhoog
}
result-moved-down = { $places ->
    [one] één plaats omlaag
   *[other] { $places } plaatsen omlaag
}
result-moved-not = gelijk
result-ballots = Stemmen

## Sessions, before they begin
sessions-closed = Op deze site leiden begeleiders en coördinatoren de sessies. Vraag een beheerder van de site om die rol.
nav-sessions = Sessies
agenda-title = Sessies
agenda-lead = In een sessie kiest een groep samen welke principes voorgaan, elk op een eigen telefoon. Een begeleider leidt de groep erdoor.
agenda-own = Uw sessies
agenda-own-none = U hebt geen sessie op komst.
agenda-own-past = Uw vorige sessies ({ $count })
agenda-prepare = Bereid een sessie voor
agenda-coming = Binnenkort
agenda-coming-none = Er staat geen sessie op het programma.
agenda-past = Vorige sessies ({ $count })
agenda-lead-one = Zelf een sessie leiden?
agenda-lead-one-text = Met een account bereidt u in enkele minuten een sessie voor, voor uw gemeente, een samenwerkingsverband of een zaal met veel gemeenten. Deelnemers hebben geen account nodig.
agenda-at = { $time } uur
agenda-month-1 = jan
agenda-month-2 = feb
agenda-month-3 = mrt
agenda-month-4 = apr
agenda-month-5 = mei
agenda-month-6 = jun
agenda-month-7 = jul
agenda-month-8 = aug
agenda-month-9 = sep
agenda-month-10 = okt
agenda-month-11 = nov
agenda-month-12 = dec
agenda-code = Code
agenda-code-lead = Met deze code doen mensen mee. Toon ze pas in de zaal.
agenda-stage = Waar de sessie is:
agenda-stage-lobby = nog niet begonnen
agenda-stage-explore = verkennen
agenda-stage-sort = sorteren
agenda-stage-rank = rangschikken
agenda-stage-reveal = onthullen
agenda-stage-discuss = bespreken
agenda-stage-decide = beslissen
agenda-stage-concluded = afgelopen
agenda-concluded = De sessie is afgelopen. De code werkt niet meer.
agenda-leading = U leidt deze sessie
agenda-desk = Leid de sessie
agenda-results = Uitslag
agenda-programme = Programma
agenda-taking-part = Gemeenten die meedoen
agenda-nobody-yet = Nog geen. Schrijf u in en uw gemeente staat hier.
agenda-practical = Praktisch
agenda-enrolled = U bent ingeschreven voor { $municipality }.
agenda-withdraw = Schrijf mij uit
agenda-enrol = Schrijf mij in
agenda-enrol-for = U schrijft zich in voor { $municipality }.
agenda-enrol-which = Voor welke gemeente?
agenda-enrol-told = De begeleider ziet uw naam en uw e-mailadres. De naam van uw gemeente staat op deze pagina.
agenda-enrol-account = Inschrijven doet u met uw account.
agenda-enrol-over = Voor deze sessie kunt u zich niet meer inschrijven.
agenda-enrol-elsewhere = Deze sessie is voor andere gemeenten dan de uwe.
agenda-enrol-no-municipality = Kies een gemeente waar u voor werkt. Bij uw account staat er geen die hiervoor kan.
agenda-enrol-full = Deze sessie zit vol.
agenda-calendar = Zet in uw agenda (.ics)
agenda-organiser = Begeleider: { $name }
agenda-enrolments = Wie komt
agenda-enrolments-none = Nog niemand schreef zich in.
agenda-enrolments-hint = Alleen u ziet deze namen. Gebruik de adressen enkel voor deze sessie.
agenda-column-municipality = Gemeente
agenda-column-name = Naam
agenda-column-email = E-mailadres
agenda-delete = Gooi deze sessie weg
agenda-delete-text = Alles wat in deze sessie gekozen is, gaat mee weg, en ook de inschrijvingen. Dat kan niet ongedaan gemaakt worden.
prepare-choose-title = Een sessie voorbereiden
prepare-choose-lead = Kies een sjabloon. Alles kunt u daarna nog aanpassen.
prepare-choose-method = { $rounds ->
    [one] Eén ronde
   *[other] { $rounds } rondes
}, de { $top } belangrijkste principes.
prepare-choose = Kies
prepare-other-template = Een ander sjabloon
prepare-new-title = Nieuwe sessie
prepare-new-lead = Sjabloon: { $template }. Titel, dag en gemeente volstaan; de rest is ingevuld.
prepare-settings-title = Instellingen
prepare-refused = Nog niet bewaard. Kijk na wat hieronder in het rood staat.
prepare-create = Maak de sessie
prepare-cancel = Annuleer
prepare-title = Titel
prepare-title-hint = Zoals hij op het grote scherm komt.
prepare-date = Dag
prepare-time = Beginuur
prepare-municipalities = Gemeente of gemeenten
prepare-municipalities-hint = Eén naam per lijn. U kunt ook een lijst plakken. Een zaal mag leeg beginnen: gemeenten komen er dan bij door zich in te schrijven.
prepare-municipalities-offers = Gemeenten die zo beginnen
prepare-enrolled = Schreven zich zelf in: { $names }.
prepare-kind = Soort sessie
prepare-kind-legend = Voor wie is ze?
prepare-kind-municipality = Eén gemeente
prepare-kind-municipality-hint = Iedereen hoort bij dezelfde gemeente.
prepare-kind-partnership = Samenwerkingsverband
prepare-kind-partnership-hint = De leden beslissen samen één reeks prioriteiten.
prepare-kind-hall = Zaal met veel gemeenten
prepare-kind-hall-hint = Elke gemeente beslist haar eigen reeks prioriteiten.
prepare-partnership = Naam van het samenwerkingsverband
prepare-partnership-hint = Alleen nodig voor een samenwerkingsverband.
prepare-announce = Plaats en programma
prepare-place = Plaats
prepare-programme = Programma
prepare-programme-hint = Bijvoorbeeld een lijn per onderdeel, met het uur.
prepare-listed = Toon op de pagina met sessies
prepare-listed-hint = Iedereen ziet dan titel, dag, plaats, programma, uw naam en de gemeenten. Coördinatoren kunnen zich inschrijven. De code staat er niet bij.
prepare-listed-yes = op de pagina met sessies
prepare-listed-no = niet op de pagina met sessies
prepare-method = Werkwijze
prepare-settled = De sessie is begonnen. Wat hier staat, ligt nu vast: deelnemers kregen het zo te horen.
prepare-top-now = top { $top }
prepare-ballots = Wie ziet wie wat koos?
prepare-anonymous = Anoniem
prepare-anonymous-hint = Niemand ziet wie wat koos, ook u niet.
prepare-named = Op naam
prepare-named-hint = Deelnemers geven hun naam en krijgen vooraf te horen dat u ziet wat ze kozen.
prepare-early = Ik wil een uitslag kunnen zien voor ik hem onthul
prepare-early-hint = Alleen van een gesloten ronde. Deelnemers krijgen dit vooraf te horen.
prepare-top = Lengte van de top
prepare-top-hint = Zoveel principes schuift de groep naar voren.
prepare-rounds = Aantal rondes
prepare-rounds-hint = In een tweede ronde kan iedereen herzien.
prepare-scope = Hoe gaan we door de kaarten?
prepare-whole-deck = Alle kaarten samen
prepare-by-theme = Thema per thema
prepare-by-theme-hint = Een ronde per thema, daarna één over alle kaarten.
prepare-ranking = Wat zet men op volgorde?
prepare-piles = Drie stapels, en alleen Nu op volgorde
prepare-piles-hint = Vlot, en bijna even precies als alles ordenen.
prepare-full = Alle kaarten op volgorde
prepare-full-hint = Vraagt meer tijd en aandacht.
prepare-limit = Hoogstens zoveel kaarten op Nu als de top lang is
prepare-limit-hint = Geldt bij het rangschikken van drie stapels.
prepare-perspectives = Welke rollen vragen we?
prepare-perspectives-hint = Zo ziet u of de rollen anders kiezen. Een groep van minder dan drie tonen we nooit apart. Vink niets aan om niets te vragen.
prepare-devices = Toestellen
prepare-tables = Eén toestel mag voor een tafel staan
prepare-tables-hint = De keuze telt dan zo vaak als er mensen aan die tafel zitten.
prepare-deck = Kaartenset
prepare-newest-deck = Neem de nieuwste kaartenset
prepare-minutes = Tijd per deel
prepare-total = samen { $minutes } minuten
prepare-total-now = samen {"{"}minutes{"}"} minuten
prepare-minutes-hint = In hele minuten. Met 0 heeft een deel geen timer.
prepare-each-next-round = per volgende ronde
prepare-part-lobby = Binnenkomen
prepare-part-explore = Verkennen
prepare-part-sort = Sorteren
prepare-part-rank = Rangschikken
prepare-part-reveal = Onthullen
prepare-part-discuss = Bespreken
prepare-part-revise = Herzien
prepare-part-reveal-again = Opnieuw onthullen
prepare-part-decide = Beslissen
prepare-part-conclude = Afronden
prepare-rest = Taal en bewaartijd
prepare-language = Taal van het scherm en het draaiboek
prepare-language-hint = Op een telefoon kiest ieder zijn eigen taal.
prepare-retention = Bewaar de keuzes, in dagen
prepare-retention-hint = Zolang na het einde van de sessie.
prepare-retention-now = { $days } dagen bewaard
prepare-fault-date = Kies een dag.
prepare-fault-past = Deze dag is al voorbij.
prepare-fault-time = Schrijf het uur als 09:30.
prepare-fault-choice = Maak hier een keuze.
prepare-fault-number = Vul een heel getal in, van { $fewest } tot { $most }.
prepare-fault-unknown = “{ $name }” kennen we niet. Kijk de naam na.
prepare-fault-unlike = “{ $name }” kennen we niet. Bedoelt u { $offered }?
prepare-fault-no-municipality = Voor welke gemeente is de sessie?
prepare-fault-one-municipality = U noemt { $found } gemeenten. Laat er één staan, of kies een ander soort sessie.
prepare-fault-two-municipalities = Een samenwerkingsverband telt minstens twee gemeenten.
prepare-fault-many-municipalities = Dat zijn er te veel: er passen hoogstens { $most } gemeenten.
prepare-fault-takes-part = Van { $name } doet al iemand mee. Die gemeente kan er niet meer uit.
prepare-fault-settled = Intussen begon de sessie. De werkwijze ligt nu vast: daar veranderde niets aan.
script-title = Draaiboek
script-edit = Draaiboek aanpassen
script-print = Afdrukken kan met de knop van uw browser: de knoppen van deze pagina blijven dan weg.
script-minutes = { $minutes } min
script-times = { $times } keer
script-own-words = aangepast
script-change = Pas aan
script-say = Zeg
script-do = Doe
script-spare = Als u een ronde toevoegt
script-spare-hint = Deze delen zijn nu niet gepland en tellen niet mee in de tijd.
script-parts = Delen van het draaiboek
script-say-hint = Eén alinea per lijn.
script-do-hint = Eén stap per lijn.
script-promises = Dit zegt u er altijd bij
script-promises-hint = Zo horen deelnemers wat er met hun keuze gebeurt. De zinnen volgen de werkwijze van de sessie.
script-blanks = Wat we zelf invullen
script-blanks-hint = Typ het met de haken. In het draaiboek staat dan de juiste waarde.
script-blank-address = het adres waar deelnemers naartoe gaan
script-blank-code = de code van de sessie
script-blank-top = de lengte van de top
script-blank-minutes = de minuten van dit deel
script-blank-provenance = waar de kaarten vandaan komen
script-reset = Zet de tekst van het sjabloon terug
script-save-next = Bewaar en ga verder
error-session-title = Deze sessie vinden we niet
error-session-text = Ze bestaat niet meer, of ze is niet openbaar. Meld u aan als u ze zelf voorbereidde.
agenda-join = Hebt u een code? Doe mee aan een sessie

## Administration

nav-admin = Beheer
admin-title = Beheer
admin-places = Onderdelen van het beheer
admin-overview = Overzicht
admin-organisations = Besturen
admin-accounts = Accounts
admin-catalogues = Kaartensets
admin-log = Logboek
admin-settings = Instellingen
admin-retention = Bewaartermijnen
admin-saved = Bewaard.
admin-figure = { $number }
admin-pages = Andere pagina’s
admin-previous = Vorige
admin-next = Volgende
admin-page-of = Pagina { $number } van { $last }
admin-attention = Vraagt uw aandacht
admin-no-requests = Er wacht niemand op een rol.
admin-requests = Aanvragen voor een rol die wachten: { $count }. Open een account om ze te bevestigen of te weigeren.
admin-asked-on = gevraagd op { $date }
admin-counts = In deze installatie
admin-count-municipalities = Gemeenten
admin-count-partnerships = Samenwerkingsverbanden
admin-count-administrators = Beheerders
admin-count-sets = Prioriteitensets
admin-count-sessions = Sessies
admin-count-disabled = waarvan gesloten: { $count }
admin-deck-now = Nieuw werk begint met { $name }, versie { $version }.
admin-something-wrong = Er is iets om na te kijken bij de toestand van het programma.
admin-alone = Er is maar één beheerder. Geef iemand anders ook die rol: wie zijn toegang kwijtraakt, kan dan geholpen worden.
admin-found = Gevonden: { $count }
admin-show-all = Toon alle besturen
admin-organisation-search = Naam, vroegere naam of code
admin-municipalities = Gemeenten
admin-new-municipality = Nieuwe gemeente
admin-merge = Gemeenten samenvoegen
admin-import-list = Lijst inlezen
admin-no-province = Zonder provincie
admin-partnerships = Samenwerkingsverbanden
admin-partnership = samenwerkingsverband
admin-no-partnerships = Er zijn nog geen samenwerkingsverbanden.
admin-new-partnership = Nieuw samenwerkingsverband
admin-ended = Beëindigd
admin-ended-hint = Hun sets en plannen blijven leesbaar. Niemand kan er nog mee beginnen.
admin-ended-on = tot { $date }
admin-key-is = Code: { $key }
admin-merged-into = Opgegaan in
admin-people-here = Wie werkt hier?
admin-name = Naam
admin-key = NIS-code, of de code van een ander land
admin-key-hint = Vijf cijfers, of twee hoofdletters en de code van daar, zoals NL-0344. De code verandert later niet meer.
admin-key-unlike = Geef vijf cijfers zoals 44021, of een code zoals NL-0344.
admin-key-taken = Er is al een gemeente met deze code.
admin-province = Provincie of regio
admin-former = Vroegere namen
admin-former-hint = Eén per regel. Mensen vinden de gemeente dan ook onder die naam.
admin-external = Adres op het web
admin-kbo = KBO-nummer
admin-kbo-hint = Alleen nodig voor aanmelden via de overheid. Zoals 0207.451.227.
admin-kbo-unlike = Dit nummer klopt niet: kijk de tien cijfers na.
admin-kbo-taken = Een ander bestuur heeft dit nummer al.
admin-inhabitants = Inwoners
admin-inhabitants-hint = Mag leeg blijven. Dient om gemeenten in een vergelijking naar inwoners te laten wegen.
admin-inhabitants-unlike = Dit is geen aantal inwoners, zoals 72.883.
admin-valid-from = Bestaat sinds
admin-valid-until = Bestaat niet meer sinds
admin-valid-hint = Laat leeg wat u niet weet. Een einddatum vult u in op de dag zelf of erna.
admin-date-unlike = Geef een datum.
admin-date-future = Die dag is er nog niet. Doe dit op de dag zelf of erna.
admin-date-order = Het einde ligt voor het begin.
admin-names-nothing = We vinden geen bestuur met de naam of code “{ $name }”.
admin-names-several = Er zijn er meer met de naam “{ $name }”. Geef de code.
admin-merge-lead = De oude gemeenten krijgen een einddatum. Hun sets, plannen en mensen blijven waar ze zijn. De nieuwe gemeente krijgt hun namen als vroegere namen, en hun plaats in samenwerkingsverbanden.
admin-merge-from = Welke gemeenten gaan op in een andere?
admin-merge-from-hint = Eén per regel, met naam of code.
admin-merge-into = In welke gemeente?
admin-merge-into-hint = Bestaat ze nog niet? Maak ze dan eerst.
admin-merge-on = Vanaf welke dag?
admin-merge-on-hint = De dag van de fusie, vandaag of eerder.
admin-merge-do = Voeg samen
admin-merge-twice = Dezelfde gemeente staat er twee keer.
admin-merge-ended = Een van deze gemeenten is intussen al beëindigd.
admin-members = Gemeenten die meedoen
admin-members-are = Nu doen mee: { $names }.
admin-ticked = aangevinkt: { $count }
admin-partnership-few = Kies minstens twee gemeenten.
admin-partnership-until-hint = Vul dit in als het samenwerkingsverband stopt. Zijn sets blijven leesbaar.
admin-import-lead = Lees de gemeenten van een ander land in, of een nieuwe versie van een lijst. U ziet eerst wat er verandert. Pas als u bevestigt, wordt er iets bewaard.
admin-list-file = CSV-bestand
admin-list-file-hint = Tot 5 MB en 10.000 regels.
admin-look = Kijk het na
admin-line = Regel { $line }:
admin-more-faults = En nog { $count } andere.
admin-list-form = Zo ziet het bestand eruit
admin-list-form-text = De eerste regel noemt de kolommen, in deze volgorde, met een puntkomma ertussen. Elke volgende regel is een gemeente.
admin-list-form-key = key: de NIS-code, of twee hoofdletters voor het land, een streepje en de code van daar.
admin-list-form-former = former_names: vroegere namen, met een verticale streep ertussen. region, former_names en external_uri mogen leeg blijven.
admin-list-form-inhabitants = inhabitants: het aantal inwoners. Deze laatste kolom mag ontbreken; waar er niets staat, blijft het aantal zoals het is.
admin-list-form-limits = Bewaar het bestand als CSV in UTF-8. In Excel heet dat “CSV UTF-8 (door lijstscheidingsteken gescheiden)”.
admin-list-too-large = Dit bestand is te groot: het mag tot { $mebibytes } MB zijn.
admin-list-not-csv = Dit is geen CSV. Bewaar de lijst als CSV-bestand en kies dat.
admin-list-not-utf8 = De letters in dit bestand zijn niet te lezen. Bewaar het als CSV in UTF-8.
admin-list-columns = De eerste regel moet precies dit zijn: { $columns }
admin-list-too-many = Dit bestand heeft te veel regels: het mogen er { $rows } zijn.
admin-list-empty = Er staat geen gemeente in dit bestand.
admin-list-rows = Er klopt iets niet in deze regels. Er is niets bewaard.
admin-row-cells = deze regel heeft { $what } cellen; dat is niet het aantal kolommen.
admin-row-key = “{ $what }” is geen code zoals 44021 of NL-0344.
admin-row-key-twice = deze code stond al op regel { $what }.
admin-row-name = de naam ontbreekt of is te lang.
admin-row-formula = “{ $what }” begint zoals een formule. Een naam doet dat niet.
admin-row-too-long = een cel is te lang.
admin-row-uri = “{ $what }” is geen adres op het web.
admin-row-inhabitants = “{ $what }” is geen aantal inwoners.
admin-preview = Wat er verandert
admin-preview-lead = Nieuw: { $new }. Anders: { $changed }. Niet meer in de lijst: { $gone }. Hetzelfde: { $same }.
admin-preview-new = Nieuw
admin-preview-changed = Anders
admin-preview-gone = Niet meer in de lijst
admin-preview-ended = Al beëindigd, en dat blijft zo
admin-preview-nothing = Deze lijst verandert niets. U hoeft niets te doen.
admin-preview-ends = Beëindig wat niet meer in de lijst staat
admin-preview-ends-hint = Vinkt u dit niet aan, dan blijven die gemeenten zoals ze zijn.
admin-preview-life = U hebt tien minuten om te bevestigen. Daarna brengt u het bestand opnieuw.
admin-preview-confirm = Bewaar deze veranderingen
admin-preview-stale = Intussen is er iets veranderd. Kijk opnieuw na wat deze lijst zou doen en bevestig dan.
admin-account-search = Naam of mailadres
admin-account-count = Accounts: { $count }
admin-account-roles = rollen: { $count }
admin-account-asks = aanvragen: { $count }
admin-account-closed = gesloten
admin-account-is-closed = Dit account is gesloten. Aanmelden kan niet meer. Wat deze persoon maakte, blijft.
admin-address = Mailadres
admin-made-on = Gemaakt op
admin-seen-on = Laatst gezien
admin-seen-unknown = niet bekend
admin-roles = Rollen
admin-no-roles = Dit account heeft nog geen rol.
admin-role-asked = gevraagd, nog niet bevestigd
admin-role-confirm = Bevestig
admin-role-refuse = Weiger
admin-role-withdraw = Neem weg
admin-role-grant = Een rol geven
admin-role-grant-do = Geef deze rol
admin-role = Rol
admin-role-choose = Kies een rol
admin-role-where = Bij welk bestuur?
admin-role-where-hint = Naam of code. Laat leeg voor begeleider en beheerder: die horen bij geen enkel bestuur.
admin-role-missing = Kies een rol.
admin-role-other-kind = Deze rol bestaat daar niet. Coördinator en medewerker zijn er bij een gemeente, de andere rollen bij een samenwerkingsverband.
admin-last-administrator = Dit is de enige beheerder. Geef eerst iemand anders die rol.
admin-not-oneself = U kunt uw eigen account niet sluiten. Vraag het een andere beheerder.
admin-account-log = Wat deze persoon deed, in het logboek
admin-account-close = Account sluiten
admin-account-close-text = Deze persoon wordt meteen afgemeld en kan niet meer aanmelden. Sets, plannen en sessies blijven. U kunt het account later weer openen.
admin-account-close-do = Sluit dit account
admin-account-erase = Account wissen
admin-account-erase-text = Doe dit alleen als deze persoon het vraagt. De naam, het adres en het eigen werk verdwijnen voorgoed. Sets van een bestuur blijven, zonder naam.
admin-account-erase-sure = Ja, wis dit account voorgoed
admin-account-erase-do = Wis
admin-account-erase-unsure = Er is niets gewist. Vink eerst aan dat u het zeker weet.
admin-account-open = Open dit account weer
admin-catalogues-lead = Een versie van een kaartenset verandert nooit: sets en plannen die ermee gemaakt zijn, blijven leesbaar. Nieuw werk begint met de actieve versie.
admin-deck-import = Kaartenset inlezen
admin-deck-active = Actief
admin-deck-retired = Niet meer te kiezen sinds { $date }
admin-deck-holds = { $cards } kaarten in { $themes } thema’s.
admin-deck-used = Gebruikt in { $sets } sets, { $sessions } sessies en { $roads } trajecten.
admin-deck-imported = Ingelezen op { $date }.
admin-deck-export = Download (TOML)
admin-deck-activate = Begin hiermee
admin-deck-retire = Niet meer laten kiezen
admin-deck-import-lead = Breng een kaartenset als bestand, of plak de tekst. U ziet eerst alles wat anders is dan in de actieve versie.
admin-deck-file = Bestand (TOML)
admin-deck-file-hint = Download een bestaande versie om te zien hoe het bestand eruitziet. Geef elke nieuwe versie een eigen nummer.
admin-deck-paste = Of plak de tekst hier
admin-deck-nothing = Kies een bestand of plak een tekst.
admin-deck-too-large = Dit bestand is te groot: het mag tot { $mebibytes } MB zijn.
admin-deck-not-text = Dit is geen tekst in UTF-8. Bewaar het bestand zo en kies het opnieuw.
admin-deck-there = Deze versie is er al. Een versie verandert nooit: geef de nieuwe tekst een ander versienummer.
admin-deck-faults = Deze kaartenset klopt nog niet. Er is niets bewaard.
admin-deck-format = moet “voorrang-catalogue/1” zijn.
admin-deck-bad-name = moet uit 1 tot 40 letters, cijfers, punten of streepjes bestaan.
admin-deck-missing = hier ontbreekt een tekst.
admin-deck-no-language = noem minstens één taal, de leidende eerst.
admin-deck-bad-code = code “{ $what }” moet uit 1 tot 12 letters, cijfers of streepjes bestaan.
admin-deck-code-twice = deze code staat er twee keer.
admin-deck-no-themes = een kaartenset heeft minstens één thema.
admin-deck-empty-theme = bij dit thema hoort geen kaart.
admin-deck-card-count = een kaartenset heeft 2 tot 100 kaarten.
admin-deck-no-theme = er is geen thema “{ $what }”.
admin-deck-no-actions = een kaart heeft minstens één eerste actie.
admin-deck-item-count = dit moeten er { $count } zijn, zoals in de leidende taal.
admin-deck-months = moet 1 tot 72 zijn.
admin-deck-no-card = er is geen kaart “{ $what }”.
admin-deck-no-derived = er is geen afgeleid principe “{ $what }”.
admin-deck-link-twice = dit verband staat er twee keer.
admin-deck-not-linked = geen enkele kaart leidt naar dit principe.
admin-deck-preview-lead = { $key }, versie { $version }, naast { $name }, versie { $against }: { $count } verschillen.
admin-deck-store-text = Na het bewaren verandert er nog niets voor wie werkt: u kiest daarna zelf wanneer nieuw werk met deze versie begint.
admin-deck-store = Bewaar deze versie
admin-change-added = erbij
admin-change-removed = weg
admin-change-changed = anders
admin-wording = Andere teksten
admin-wording-lead = Plak de officiële teksten over die van { $name }, versie { $version }. Bewaren maakt een nieuwe versie. De oude blijft zoals ze is.
admin-wording-version-new = Naam van de nieuwe versie
admin-wording-version-hint = Letters, cijfers, punten en streepjes, zoals 2026.2.
admin-wording-version = Geef een naam van 1 tot 40 letters, cijfers, punten of streepjes.
admin-wording-version-taken = Deze versie is er al. Kies een andere naam.
admin-wording-same = Er is nog geen tekst veranderd.
admin-wording-keep = Behoud de andere talen: { $languages }
admin-wording-keep-hint = Hun teksten blijven zoals ze zijn. Zonder vinkje bestaat de nieuwe versie alleen in de leidende taal.
admin-wording-provenance-hint = Overal waar de kaarten voorgesteld worden, staat waar ze vandaan komen. Noem ze alleen officieel als elke tekst dat is.
admin-wording-name = Naam van de kaartenset ({ $language })
admin-wording-provenance = Herkomst ({ $language })
admin-wording-title = Titel
admin-wording-statement = Uitspraak
admin-wording-implications-hint = Eén per regel.
admin-wording-count = Geef er { $count }, zoals in de andere talen, of laat die talen weg.
admin-wording-save = Maak de nieuwe versie
admin-log-event = Wat er gebeurde
admin-log-every = Alles
admin-log-account = Wie (mailadres)
admin-log-from = Van
admin-log-until = Tot en met
admin-log-show = Toon
admin-log-all = Toon alles
admin-log-none = Hier staat niets.
admin-log-csv = Download als CSV
admin-log-json = Download als JSON
admin-later = Later
admin-earlier = Vroeger
admin-number = Geef een getal van { $least } tot { $most }.
admin-locks-out = U vraagt beheerders om een tweede stap bij het aanmelden, en u hebt er zelf geen. Na het bewaren kunt u het beheer pas weer openen als u die tweede stap hebt ingesteld.
admin-locks-out-yes = Ik begrijp het, bewaar toch
admin-set-who = Wie mag wat
admin-set-sessions = Iedereen met een account mag sessies leiden
admin-set-sessions-hint = Zonder vinkje mogen alleen begeleiders en coördinatoren dat.
admin-set-factor = Rollen die een tweede stap bij het aanmelden vragen
admin-set-factor-hint = Wie zo’n rol heeft, kan ze pas gebruiken met een code van de telefoon naast het wachtwoord.
admin-set-kept = Hoe lang we bewaren
admin-set-kept-look = Bekijk wat er wanneer weggaat
admin-set-guests = Werk van gasten, in dagen
admin-set-guests-hint = Zoveel dagen nadat de gast voor het laatst langskwam. 1 tot 365.
admin-set-accounts = Accounts die niet gebruikt worden, in maanden
admin-set-accounts-hint = Zoveel maanden na de laatste keer aanmelden. 0 is nooit, hoogstens 120.
admin-set-log = Regels van het logboek, in maanden
admin-set-log-hint = 1 tot 120.
admin-set-told = Wat mensen kunnen lezen
admin-set-told-hint = Dit komt op de pagina’s over privacy en toegankelijkheid.
admin-set-controller = Wie verantwoordelijk is voor de gegevens
admin-set-controller-hint = Naam en postadres.
admin-set-contact = Mailadres voor vragen
admin-set-dpo = Mailadres van de functionaris voor gegevensbescherming
admin-set-hosting = Waar de server staat en wie hem beheert
admin-set-hosting-hint = Zoals: in ons eigen datacenter in België.
admin-set-review = Laatste controle van de toegankelijkheid
admin-set-review-hint = Wanneer, en door wie.
admin-retention-lead = Dit gaat vanzelf weg, zoals de instellingen nu zijn. Hier wordt niets gewist.
admin-retention-table = Hoeveel er weggaat binnen zoveel dagen
admin-retention-what = Wat
admin-retention-within = { $days } dagen
admin-retention-ballots = Stemmen, per sessie geteld
admin-retention-ballots-hint = zoals de deelnemers beloofd is
admin-retention-guests = Gasten met hun werk
admin-retention-log = Regels van het logboek
admin-retention-accounts = Accounts die niet gebruikt worden
admin-retention-days = { $days } dagen bewaard
admin-retention-months = { $months } maanden bewaard
admin-retention-never = Accounts blijven tot iemand ze wist.
admin-retention-told = Wie een ongebruikt account heeft, krijgt 30 dagen vooraf één mail. Niemand wordt gewist die geen mail kreeg.
admin-retention-untold = Niemand wordt verwittigd voor een account weggaat: deze site verstuurt geen mail.
admin-retention-change = Pas de termijnen aan
admin-retention-sessions = Sessies waarvan nog stemmen bewaard zijn
admin-retention-none = Er zijn geen stemmen bewaard.
admin-retention-held = gehouden op { $date }
admin-retention-goes = de stemmen gaan weg op { $date }
admin-status = Toestand
admin-status-version = Versie
admin-status-since = Draait sinds
admin-status-address = Adres
admin-status-mail = Mail versturen
admin-status-oidc = Aanmelden via een andere dienst
admin-status-on = aan
admin-status-off = uit
admin-status-database = Database
admin-status-journal = Nog niet verwerkt logbestand (WAL)
admin-status-free = Vrij op de schijf
admin-status-listeners = Schermen die meeluisteren
admin-status-waiting = Wacht om bewaard te worden
admin-status-checks = Nagekeken
admin-gigabytes = { $size } GB
admin-megabytes = { $size } MB
admin-check-database-settings = Instellingen van de database
admin-check-database-schema = Versie van de database
admin-check-clock = Klok
admin-check-file-permissions = Wie de bestanden mag lezen
admin-check-disk-space = Ruimte op de schijf
admin-check-file-handles = Hoeveel toestellen er tegelijk mee kunnen
admin-check-public-address = Adres op het net
admin-check-is-ok = in orde
admin-check-is-warning = kijk na
admin-check-is-failure = werkt niet
admin-backups = Back-ups
admin-backups-lead = Een back-up is een volledige kopie van de database, nagekeken voor hij zijn naam krijgt. Iedereen kan intussen voortwerken.
admin-backups-folder = Ze staan op de server, en niet op het web, in:
admin-backup-now = Maak nu een back-up
admin-backup-refused = Dit is niet gelukt. De database is gebleven zoals ze was. Geef deze zin aan wie de server beheert:
admin-backups-there = Gemaakte back-ups
admin-backups-none = Er is nog geen back-up.
admin-last-backup = Laatste back-up: { $date }.
admin-reset = Wachtwoord vergeten?
admin-reset-text = Maak een link waarmee deze persoon een nieuw wachtwoord kiest. Hij werkt één keer en één uur lang. Geef hem alleen aan wie u kent.
admin-reset-do = Maak een link
admin-reset-made = Geef deze link aan de persoon zelf. U ziet hem hier tien minuten lang.
audit-program = Het programma
audit-someone-erased = iemand van wie het account gewist is
audit-installation = deze installatie
audit-name-account-made = Account gemaakt
audit-event-account-made = { $actor } maakte een account: { $subject }.
audit-name-account-changed = Account veranderd
audit-event-account-changed = { $actor } veranderde de naam of het adres van { $subject }.
audit-name-account-disabled = Account gesloten
audit-event-account-disabled = { $actor } sloot het account van { $subject }.
audit-name-account-enabled = Account weer geopend
audit-event-account-enabled = { $actor } opende het account van { $subject } weer.
audit-name-account-erased = Account gewist
audit-event-account-erased = { $actor } wiste een account: { $subject }.
audit-name-password-changed = Wachtwoord veranderd
audit-event-password-changed = { $actor } veranderde het wachtwoord van { $subject }.
audit-name-password-reset = Nieuw wachtwoord met een link
audit-event-password-reset = { $actor } koos met een link een nieuw wachtwoord voor { $subject }.
audit-name-reset-link-made = Link voor een nieuw wachtwoord
audit-event-reset-link-made = { $actor } maakte een link voor een nieuw wachtwoord van { $subject }.
audit-name-second-factor-set = Tweede stap ingesteld
audit-event-second-factor-set = { $actor } stelde een tweede stap in voor { $subject }.
audit-name-second-factor-removed = Tweede stap weggenomen
audit-event-second-factor-removed = { $actor } nam de tweede stap weg van { $subject }.
audit-name-identity-linked = Andere aanmelding verbonden
audit-name-identity-unlinked = Andere aanmelding losgemaakt
audit-event-identity-linked = { $actor } verbond een aanmelding van elders met { $subject }.
audit-event-identity-unlinked = { $actor } maakte een aanmelding van elders los van { $subject }.
audit-name-administrator-link-made = Link voor een beheerder
audit-event-administrator-link-made = { $actor } maakte een link voor een eerste beheerder van { $subject }.
audit-name-role-requested = Rol gevraagd
audit-event-role-requested = { $actor } vroeg een rol: { $subject }.
audit-name-role-granted = Rol gegeven
audit-event-role-granted = { $actor } gaf een rol: { $subject }.
audit-name-role-removed = Rol weggenomen
audit-event-role-removed = { $actor } nam een rol weg: { $subject }.
audit-name-invitation-made = Uitnodiging gemaakt
audit-event-invitation-made = { $actor } maakte een uitnodiging: { $subject }.
audit-name-invitation-withdrawn = Uitnodiging ingetrokken
audit-event-invitation-withdrawn = { $actor } trok een uitnodiging in: { $subject }.
audit-name-invitation-accepted = Uitnodiging aanvaard
audit-event-invitation-accepted = { $actor } aanvaardde een uitnodiging: { $subject }.
audit-name-organisation-made = Bestuur toegevoegd
audit-event-organisation-made = { $actor } voegde een bestuur toe: { $subject }.
audit-name-organisation-changed = Bestuur veranderd
audit-event-organisation-changed = { $actor } veranderde een bestuur: { $subject }.
audit-name-organisations-imported = Lijst van gemeenten ingelezen
audit-event-organisations-imported = { $actor } las een lijst van gemeenten in voor { $subject }.
audit-name-catalogue-imported = Kaartenset ingelezen
audit-event-catalogue-imported = { $actor } las een kaartenset in: { $subject }.
audit-name-catalogue-activated = Kaartenset actief gemaakt
audit-event-catalogue-activated = { $actor } liet nieuw werk beginnen met { $subject }.
audit-name-catalogue-retired = Kaartenset niet meer te kiezen
audit-event-catalogue-retired = { $actor } laat { $subject } niet meer kiezen.
audit-name-settings-changed = Instellingen veranderd
audit-event-settings-changed = { $actor } veranderde de instellingen van { $subject }.
audit-name-backup-made = Back-up gemaakt
audit-event-backup-made = { $actor } maakte een back-up van { $subject }.
audit-name-archive-exported = Archief uitgevoerd
audit-event-archive-exported = { $actor } voerde een archief uit: { $subject }.
audit-name-archive-imported = Archief ingelezen
audit-event-archive-imported = { $actor } las een archief in: { $subject }.

## Administration: what is wrong around the program
admin-status-schema = Schema van de database
check-unreadable = De database kan niet gelezen worden: { $cause }
check-schema-earlier = De database is van een vorige versie. De volgende start werkt ze bij, met eerst een kopie ernaast.
check-clock-forgotten = De klok zegt { $now }, en dit programma is later gebouwd. Zet de klok juist.
check-clock-behind = De klok zegt { $now }, en de database is geschreven op { $written }. Zet de klok juist.
check-files-open = Anderen op deze machine mogen { $files } lezen. Voer uit: chmod o= { $files }
check-room-little = Op de schijf van de database is nog { $free } MB vrij, en dat moet { $needed } MB zijn. Maak plaats.
check-handles-few = Er mogen { $handles } bestanden tegelijk open zijn, en elke telefoon in een zaal neemt er een. Sta er { $needed } of meer toe (LimitNOFILE, ulimit -n).
check-address-around = Mensen komen binnen over https, dus via een proxy, en { $address } is te bereiken buiten die proxy om. Luister op 127.0.0.1, of noem de proxy in VOORRANG_TRUSTED_PROXIES. Zonder telt iedereen als één persoon wanneer raden wordt vertraagd.
check-address-open = { $address } is te bereiken vanaf andere machines zonder TLS. Zet er een proxy voor en geef VOORRANG_PUBLIC_URL het https-adres.
check-database-newer = De database { $path } is gemaakt door een nieuwere versie van Voorrang (schema { $found }, dit programma kent ze tot { $known }). Start die versie, of gebruik een andere database.
check-database-foreign = { $path } is geen database van Voorrang. Er is niets aan veranderd.
check-database-folder = { $path } is een map. Noem een bestand daarin.
check-database-not-writable = De database { $path } kan niet geschreven worden. Kijk na of deze gebruiker het bestand en de map mag schrijven.
check-database-full = De schijf met de database { $path } is vol. Maak plaats en start opnieuw.
check-database-locked = De database { $path } is in gebruik door een ander programma.
check-database-served = De database { $path } is al bij een andere server in gebruik. Stop die eerst.
check-database-damaged = De database { $path } is beschadigd. `voorrang restore` zet een back-up in de plaats.
check-database-absent = Er is geen database op { $path }. `voorrang serve` of `voorrang migrate` maakt er een.
check-database-migration = De database { $path } kon niet bijgewerkt worden: { $cause }
check-database-unsafe = De instellingen van de database zijn niet wat ze moeten zijn: { $settings }
check-database-other = De database { $path } kon niet geopend worden: { $cause }
check-backup-exists = { $path } bestaat al en is gebleven zoals het was. Kies een andere naam.
check-backup-damaged = De database { $path } is beschadigd, dus er is geen back-up van gemaakt: { $cause }
check-backup-not-written = De back-up { $path } kan niet geschreven worden: { $cause }
check-backups-unlisted = De map met back-ups { $path } kan niet gelezen worden: { $cause }

## Priority sets
set-title = Prioriteiten van { $organisation }
set-lead = { $chosen ->
    [one] { $chosen } van de { $total } principes gaat voor.
   *[other] { $chosen } van de { $total } principes gaan voor.
} Vastgelegd op { $date }.
set-decided = Vastgelegd op { $date }
set-to-plan = Naar het masterplan
set-to-road = Verander de volgorde
set-others = De andere kaarten
set-below = Nu, na de prioriteiten
set-not-judged = Niet beoordeeld
set-delete-text = De set en het masterplan dat erop steunt, verdwijnen.
set-session = Beslist in de sessie “{ $workshop }” op { $date }, vertrekkend van ronde { $round } met { $people } personen.

## The joint set of a partnership
joint-title = Gezamenlijke prioriteitenset van { $name }
joint-to-comparison = Terug naar de vergelijking
joint-sets = Gezamenlijke prioriteitensets
joint-none = Dit samenwerkingsverband besliste nog geen gezamenlijke set.
joint-open = Beslis een gezamenlijke prioriteitenset
joint-go-on = Ga voort met de gezamenlijke set
joint-lead = U vertrekt van de volgorde die de sets van de leden samen maken. Daarna verzet u kaarten en zegt u waarom. Beslissen doet u pas op het einde.
joint-who = Wiens set meetelt
joint-begin = Waarvan vertrekt u?
joint-equal-hint = De set van elk lid weegt even zwaar.
joint-inhabitants-hint = Een lid met dubbel zoveel inwoners weegt dubbel zo zwaar.
joint-no-inhabitants = Naar inwoners kan nog niet: van { $names } kennen we het aantal inwoners niet. De beheerder kan het invullen.
joint-no-weights = Kies hoe zwaar elke gemeente telt.
joint-top-hint = Van 1 tot { $most }.
joint-top-wrong = Kies een aantal van 1 tot { $most }: zoveel kaarten hebben de leden gemeen.
joint-top-none = Kies een aantal vanaf 1.
joint-start = Begin met beslissen
joint-nothing = Er is nog niets om van te vertrekken
joint-few = Beginnen kan zodra minstens twee leden hun set aan het samenwerkingsverband tonen.
joint-basis-equal = Vertrekt van de sets van { $count } leden, die elk even zwaar wegen. Geteld op { $date }.
joint-basis-inhabitants = Vertrekt van de sets van { $count } leden, gewogen naar inwoners. Geteld op { $date }.
joint-changed = Sinds de telling veranderde er iets
joint-withdrawn = { $count ->
    [one] { $names } toont de set die meetelde niet meer.
   *[other] { $names } tonen de set die meetelde niet meer.
}
joint-renewed = { $count ->
    [one] { $names } toont intussen een nieuwere set.
   *[other] { $names } tonen intussen een nieuwere set.
}
joint-joined = { $count ->
    [one] { $names } toont nu ook een set.
   *[other] { $names } tonen nu ook een set.
}
joint-again = Begin opnieuw vanaf de volgorde van nu
joint-again-hint = De kaarten komen in de nieuwe volgorde te staan. Uw visie en uw motivaties blijven bewaard.
joint-order = De volgorde en de redenen
joint-motivated = Wat van de telling afwijkt, is gemotiveerd. U kunt beslissen.
joint-not-yet = Nog niet beslist. Zeg eerst waarom:
joint-motivate = { $card } wijkt af van de telling en heeft nog geen motivering ({ $departs }).
joint-motivate-here = Schrijf hier waarom u van de telling afwijkt.
joint-anew = Iemand begon intussen opnieuw. Kijk de volgorde hieronder na en beslis dan.
joint-decide-withdrawn = { $count ->
    [one] Nog niet beslist: { $names } toont de set die meetelde niet meer. Begin opnieuw vanaf de volgorde van nu; uw teksten blijven bewaard.
   *[other] Nog niet beslist: { $names } tonen de set die meetelde niet meer. Begin opnieuw vanaf de volgorde van nu; uw teksten blijven bewaard.
}
joint-decide = Dit is onze gezamenlijke set
joint-decide-hint = Een vastgelegde set verandert niet meer. De mensen van alle leden zien hem, met het masterplan. Beslist u later anders, dan komt er een nieuwe set bij.
joint-give-up = Stoppen zonder te beslissen
joint-give-up-text = De volgorde en de teksten die u hier schreef, verdwijnen. De sets van de leden blijven zoals ze zijn.
joint-give-up-yes = Ja, stop ermee
error-no-joint-decision-title = Er wordt nu geen gezamenlijke set beslist
error-no-joint-decision-text = De set is intussen beslist, of iemand stopte ermee. Er is niets veranderd. Op de pagina van de vergelijking ziet u wat beslist is.
set-joint = Gezamenlijke set, samen geteld uit de sets van { $names } op { $date }.
work-joint = gezamenlijke set
sharing-lead-joint = U beslist dat, en u kunt het altijd veranderen: wie de set niet meer mag zien, ziet hem meteen niet meer. Anderen zien de principes, de motivatie en de visie. Van welke leden de sets meetelden en hoe de telling uitviel, blijft in het samenwerkingsverband.
sharing-private-joint = Alleen ons samenwerkingsverband
sharing-private-joint-hint = Wie er een rol heeft, en de mensen van de leden.
plan-fact-partnership = Samenwerkingsverband
plan-context-joint = Gemeenten kunnen niet alles tegelijk, en samen kunnen ze meer. Dit plan zegt welke principes voor informatie en ICT in het samenwerkingsverband eerst komen, waarom, hoe ze bij elk lid passen en welke acties daarbij horen.
plan-steering-joint-board = Het bestuur van het samenwerkingsverband legt de gezamenlijke prioriteiten vast en volgt de gezamenlijke acties op.
plan-steering-joint-members = Elk lid beslist zelf wat het overneemt: het college en de raad zetten dat naast de eigen prioriteiten en nemen het op in het meerjarenplan.
plan-steering-joint-lead = De coördinator van het samenwerkingsverband brengt de acties samen, bewaakt de samenhang en meldt de voortgang aan de leden.
plan-steering-joint-fill = De namen en de momenten van overleg vult het samenwerkingsverband nog in.
plan-section-members = Hoe dit bij elk lid past
plan-members-how = De gezamenlijke set naast de set van elk lid. Een lid houdt zijn eigen set: wat hier niet in staat, kan daar een prioriteit blijven.
plan-members-caption = De gezamenlijke set en de prioriteiten van elk lid
plan-members-fit = Past dit?
plan-members-missing = Prioriteit van het lid, niet in de gezamenlijke set
plan-members-new = Nieuw voor het lid
plan-members-set = set van { $date }
plan-members-later = set van { $date }, telde nog niet mee
plan-members-whole = { $of ->
    [one] Past helemaal: de ene prioriteit staat erin.
   *[other] Past helemaal: alle { $of } prioriteiten staan erin.
}
plan-members-well = Past goed: { $common } van de { $of } prioriteiten staan erin.
plan-members-partly = Past deels: { $common } van de { $of } { $common ->
    [one] prioriteiten staat erin.
   *[other] prioriteiten staan erin.
}
plan-members-little = { $common ->
    [0] Past niet: geen van de { $of } prioriteiten staat erin.
    [one] Past weinig: { $common } van de { $of } prioriteiten staat erin.
   *[other] Past weinig: { $common } van de { $of } prioriteiten staan erin.
}
plan-members-not-compared = { $count ->
    [one] Eén prioriteit komt uit een andere versie van de kaartenset.
   *[other] { $count } prioriteiten komen uit een andere versie van de kaartenset.
}
plan-members-none = geen
plan-members-withdrawn = Toont zijn set niet meer.
plan-members-hidden = Dit ziet u zodra uw gemeente zelf een set aan het samenwerkingsverband toont.
plan-members-elsewhere = De set komt uit een andere kaartenset en is niet te vergelijken.
plan-members-today = Deze tabel is gemaakt met de sets die de leden nu aan het samenwerkingsverband tonen. Verandert een lid wat het toont, dan verandert de tabel mee. Wie meetelde bij de beslissing, staat in bijlage A.
plan-joint-what = Geteld zijn de sets die { $count } leden aan het samenwerkingsverband toonden, op { $date }. Wat een lid niet koos, staat in zijn set samen onderaan.
plan-joint-equal = De set van elk lid woog even zwaar.
plan-joint-inhabitants = De set van elk lid woog naar het aantal inwoners.
plan-joint-ties = Waar een andere volgorde even goed is, telt van plaats wisselen niet als afwijken.
plan-joint-tied = Samen onderaan
plan-joint-counted-caption = De sets die meetelden
plan-joint-member = Lid
plan-joint-decided = Set van
plan-joint-people = Inwoners
plan-joint-number = { $number }

## Whom a set is shown to
sharing-title = Wie ziet deze set?
sharing-lead = U beslist dat, en u kunt het altijd veranderen: wie de set niet meer mag zien, ziet hem meteen niet meer. Anderen zien de principes, de motivatie, de visie en de telling. Notities en stemmen deelt u nooit.
sharing-who = Tonen aan
sharing-private = Alleen ons bestuur
sharing-private-hint = De mensen met een rol in uw bestuur.
sharing-partnerships = Ook een samenwerkingsverband
sharing-partnerships-hint = De set telt mee in de vergelijking. Wie er een rol heeft, en de leden die ook delen, zien hem.
sharing-public = Iedereen
sharing-public-hint = De set staat bij de open data en mag hergebruikt worden, met uw bestuur als bron.
sharing-save = Bewaar
sharing-also-shown = Toont u deze set niet meer, dan staat in vergelijkingen een andere set die u nog toont, van
sharing-no-partnership = Vink aan met welk samenwerkingsverband u de set deelt.
sharing-no-choice = Kies aan wie u de set toont.
sharing-others = { $organisation } deelt deze set met u.
audit-name-sharing-changed = Delen van een set veranderd
audit-event-sharing-changed = { $actor } veranderde wie een set ziet: { $subject }.

## Open data
open-title = Open data
open-lead = Gemeenten en samenwerkingsverbanden kunnen tonen welke principes bij hen voorgaan, en waarom. Hier vindt u wat zij openbaar maakten. U mag het vrij gebruiken.
open-never = Een bestuur kiest zelf wat het toont, en kan dat altijd terugnemen: dan staat het hier meteen niet meer. Stemmen, notities en namen van deelnemers staan hier nooit.
open-who = Wie iets openbaar maakte
open-none = Nog niemand. Zodra een bestuur een set openbaar maakt, staat die hier.
open-partnerships = Samenwerkingsverbanden
open-listed = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
}, de laatste van { $date }
open-merged-short = nu deel van { $successor }
open-take = Meenemen
open-take-lead = Dezelfde inhoud in verschillende vormen. Alles is zo recent als uw vraag.
open-file-xlsx = Alle sets als rekenblad
open-file-csv = Alle sets als tabel
open-file-jsonld = De sets als gekoppelde data
open-file-dcat = Beschrijving van de dataset
open-file-api = Beschrijving van de API
open-columns = Wat er in elke kolom staat
open-licence = Licentie
open-licence-text = U mag alles kopiëren, veranderen, delen en verkopen. Vermeld wel het bestuur als bron.
open-licence-deck = De teksten van de kaarten horen daar niet bij: waar die vandaan komen, staat bij elke set.
open-source = Bron
open-sheet = Prioriteiten
open-sheet-about = Over dit bestand
open-back = Alle open data
open-organisation-lead = Dit zijn de principes voor informatie en ICT die bij { $organisation } voorgaan. Het bestuur maakte ze zelf openbaar.
open-merged = { $organisation } bestaat niet meer en hoort nu bij { $successor }. Wat hieronder staat, besliste { $organisation } zelf.
open-ended = { $organisation } bestaat niet meer. Wat hieronder staat, besliste het nog zelf.
open-set-from = { $chosen ->
    [one] { $chosen } van de { $total } principes, met de reden erbij.
   *[other] { $chosen } van de { $total } principes, het belangrijkste eerst.
}
open-departure-into = Stond in de telling lager. Het bestuur koos dit bewust.
open-departure-moved = Stond in de telling op een andere plaats.
open-provenance = Waar dit vandaan komt
open-own-count = Geteld zijn de mensen van het bestuur zelf.
open-hall-count = Geteld is iedereen die in de zaal was.
open-left-out = In de telling vooraan, en toch niet gekozen:
open-no-session = Beslist zonder sessie: er is geen telling van stemmen.
open-published-on = Openbaar sinds { $date }.
open-set-page = De set op een eigen pagina
open-see = Bekijk wat al openbaar is
open-column-set = Kenmerk van de set
open-column-set-url = Adres van de pagina van de set
open-column-organisation-kind = Soort bestuur: municipality (gemeente) of partnership (samenwerkingsverband)
open-column-organisation-key = NIS-code van de gemeente, of kenmerk van het samenwerkingsverband
open-column-organisation = Naam van het bestuur
open-column-organisation-uri = Adres dat het bestuur aanduidt op het web
open-column-province = Provincie
open-column-decided-on = Dag waarop het bestuur besliste
open-column-published-at = Tijdstip waarop het bestuur de set openbaar maakte
open-column-vision = Visie van het bestuur
open-column-place = Plaats in de rangschikking: 1 is het belangrijkst
open-column-principle = Code van het principe
open-column-title = Titel van het principe
open-column-theme = Thema van het principe
open-column-motivation = Waarom het voorgaat
open-column-departure = Afwijking van de telling: into (kwam erbij) of moved (andere plaats)
open-column-session = Naam van de sessie, als er een was
open-column-held-on = Dag van de sessie
open-column-round = Ronde waarvan de beslissing vertrekt
open-column-people = Aantal mensen dat in die ronde stemde
open-column-catalogue = Kenmerk van de kaartenset
open-column-catalogue-version = Versie van de kaartenset
open-column-catalogue-provenance = Waar de kaartenset vandaan komt en hoe officieel ze is
open-column-licence = Licentie waaronder u dit mag gebruiken
## Sets beside each other
nav-compare = Vergelijken
compare-title = Vergelijken
compare-lead = Leg de prioriteiten van gemeenten naast elkaar. U ziet wat bijna iedereen koos, wat verdeelt, wie op wie lijkt en welke volgorde u samen maakt.
compare-of-title = { $title } vergeleken
compare-partnerships = Uw samenwerkingsverbanden
compare-halls = Sessies die u begeleidde
compare-shown-to-all = Openbaar
compare-nothing-public = Nog geen enkele gemeente toont haar prioriteiten aan iedereen. Wie een bestuur coördineert, kan dat kiezen op de pagina van een set.
compare-public = Alle openbare sets
compare-picked = Sets die u zelf kiest
compare-picked-title = Eigen keuze
compare-pick = Kies wat u naast elkaar wilt leggen (hoogstens { $most }).
compare-pick-these = Vergelijk deze
compare-not-public = niet openbaar
compare-sets = { $count ->
    [one] één gemeente
   *[other] { $count } gemeenten
}
compare-who = { $count ->
    [one] Er is één gemeente te zien.
   *[other] { $count } gemeenten, van elk de laatste set die u mag zien.
}
compare-who-of = { $count } van de { $of } gemeenten, van elk de laatste set die u mag zien.
compare-gone = { $count ->
    [one] Eén gekozen set wordt niet meer getoond.
   *[other] { $count } gekozen sets worden niet meer getoond.
}
compare-few-title = Nog even geduld
compare-few = Vergelijken kan vanaf twee gemeenten met een set die u mag zien.
compare-few-partnership = Een lid doet mee zodra wie daar coördineert op de pagina van de set kiest: “Ook een samenwerkingsverband”, of “Iedereen”.
compare-few-picked = Kies er meer uit de lijst, of vraag of een gemeente haar set opnieuw met u deelt.
compare-few-hall = Hier komen de sets die in deze sessie beslist werden. Een tafel die nog niets vastlegde, staat er niet bij.
compare-few-public = Wie een gemeente coördineert, kan op de pagina van een set kiezen wie hem ziet: kies daar “Iedereen”.
compare-to-work = Naar mijn werk
compare-other = Iets anders vergelijken
compare-refused-title = Deze sets kunnen we niet vergelijken
compare-other-decks = Ze komen uit verschillende kaartensets ({ $decks }). Een code betekent in elk daarvan iets anders.
compare-nothing-shared = De versies van de kaartenset ({ $versions }) hebben geen enkele kaart gemeen.
compare-too-many = Het zijn er { $count }: meer dan we naast elkaar kunnen leggen. Kies er minder.
compare-cannot = Er is iets mis met een van de sets. Laat het weten aan wie Voorrang beheert.
compare-contents = Op deze pagina
compare-heat = Wie koos wat
compare-heat-sentence = Het vaakst gekozen: { $cards }.
compare-heat-chart = { $cards } principes bij { $count } gemeenten: hoe sterker de kleur, hoe hoger de plaats
compare-heat-cell = { $name }: { $card } op plaats { $place }
compare-heat-legend = Van plaats 1 tot plaats { $longest }. Leeg: niet gekozen. Rechts staat hoeveel gemeenten het principe kozen.
compare-heat-caption = Plaats van elk principe in de set van elke gemeente
compare-rows = Volgorde van de principes
compare-rows-theme = Per thema
compare-rows-chosen = Meest gekozen eerst
compare-rows-joint = Gedeelde volgorde
compare-columns = Volgorde van de gemeenten
compare-columns-name = Op naam
compare-columns-likeness = Wie op elkaar lijkt naast elkaar
compare-sort = Sorteer
compare-table = Als tabel
compare-chosen-by = Gekozen door
compare-of = { $count } van { $of }
compare-percent = { $percent }%
compare-download = Bewaar als
compare-chosen = Wat samenbrengt en wat verdeelt
compare-chosen-sentence = { $all ->
    [0] Geen enkel principe werd door bijna iedereen gekozen
    [one] Eén principe werd door bijna iedereen gekozen
   *[other] { $all } principes werden door bijna iedereen gekozen
}, { $divide ->
    [0] geen enkel verdeelt de groep
    [one] één verdeelt de groep
   *[other] { $divide } verdelen de groep
} en { $nobody ->
    [0] elk principe werd minstens één keer gekozen
    [one] één koos niemand
   *[other] { $nobody } koos niemand
}.
compare-nearly-all = Bijna iedereen (vanaf 90%)
compare-nearly-all-none = Geen enkel principe.
compare-divides = Verdeelt (35 tot 65%)
compare-divides-none = Geen enkel principe.
compare-nobody = Niemand
compare-nobody-none = Elk principe werd gekozen.
compare-chosen-chart = Hoeveel gemeenten elk principe kozen
compare-chosen-caption = Hoe vaak elk principe gekozen werd, en op welke plaats gemiddeld
compare-share = Aandeel
compare-mean-place = Gemiddelde plaats
compare-verdict = Wat dat zegt
compare-verdict-all = bijna iedereen
compare-verdict-divides = verdeelt
compare-verdict-nobody = niemand
compare-themes = Per thema
compare-themes-sentence = De meeste prioriteiten vallen in het thema “{ $theme }”: { $share } van het geheel.
compare-themes-chart = Hoe de prioriteiten over de thema’s vallen
compare-theme = Thema
compare-theme-cards = Principes
compare-theme-priorities = Prioriteiten
compare-theme-mean = Per gemeente
compare-theme-without = Gemeenten zonder
compare-alike = Wie op wie lijkt
compare-groups-none = De gemeenten vallen niet in groepen uiteen: ze gaan geleidelijk in elkaar over.{ $count ->
    [0] {""}
   *[other] {" "}(De beste indeling, in { $count }, haalt { $width } op een schaal tot 1.)
}
compare-groups-weak = Er zijn { $count } groepen te zien, maar zwak: het kan ook toeval zijn (samenhang { $width } op een schaal tot 1).
compare-groups-reasonable = De gemeenten vallen in { $count } groepen uiteen (samenhang { $width } op een schaal tot 1).
compare-groups-strong = De gemeenten vallen in { $count } duidelijke groepen uiteen (samenhang { $width } op een schaal tot 1).
compare-group = Groep { $letter }
compare-group-head = Groep
compare-bloc = { $count ->
    [one] Alleen { $typical }.
   *[other] { $count } gemeenten; { $typical } is de typische.
}
compare-bloc-more = Vaker dan elders: { $cards }.
compare-bloc-less = Minder vaak dan elders: { $cards }.
compare-bloc-nothing = Geen enkel principe zet deze groep duidelijk apart.
compare-bloc-members = Welke gemeenten
compare-mark = { $card } ({ $inside } van { $insideOf }, elders { $outside } van { $outsideOf })
compare-tree = Boom
compare-tree-how = Hoe verder naar rechts twee takken samenkomen, hoe minder hun sets op elkaar lijken. 0 is dezelfde set in dezelfde volgorde, 1 is zo ver uiteen als kan.
compare-tree-chart = Boom van { $count } gemeenten: wie het meest op elkaar lijkt, komt het eerst samen
compare-tree-cut = Hier vallen de groepen uiteen
compare-map = Kaart
compare-map-chart = Kaart van { $count } gemeenten: hoe dichter bij elkaar, hoe meer ze op elkaar lijken
compare-stress-good = Dicht bij elkaar is sterk gelijkend. De kaart toont de afstanden vrij precies: vervorming (stress) { $stress }.
compare-stress-fair = Dicht bij elkaar is sterk gelijkend. De kaart toont de afstanden bij benadering: vervorming (stress) { $stress }.
compare-stress-rough = De kaart toont de afstanden maar ruw: vervorming (stress) { $stress }. Kijk voor twee gemeenten naar de boom of de tabel.
compare-stress-none = Alle sets zijn gelijk: op de kaart liggen ze op één punt.
compare-alike-caption = Elke gemeente met die het meest op haar lijkt (0 is gelijk, 1 is zo ver uiteen als kan)
compare-organisation = Gemeente
compare-nearest = Lijkt het meest op
compare-distance = Afstand
compare-and-more = { $count ->
    [one] nog één
   *[other] nog { $count }
}
compare-joint = Samen één volgorde
compare-joint-firm = De eerste { $top } samen: { $cards }. Geen enkele andere keuze van { $top } past even goed bij alle sets.
compare-joint-open = De eerste { $top } samen: { $cards }. Aan de rand is het gelijk: een andere keuze past even goed, kijk in de tabel naar “mogelijke plaatsen”.
compare-joint-unsure = De eerste { $top } samen: { $cards }. Dit is een goede volgorde; of ze de beste is, is bij zoveel kaarten niet uit te rekenen.
compare-joint-chart = De gedeelde volgorde, met hoeveel gemeenten elk principe kozen
compare-joint-caption = De gedeelde volgorde
compare-joint-how = Elke set telt als één stemlijst: wat ze niet koos, staat samen onderaan.
compare-places = Mogelijke plaatsen
compare-weights = Hoe zwaar elke gemeente telt
compare-weights-equal = Iedereen gelijk
compare-weights-inhabitants = Naar inwoners
compare-weights-own = Eigen gewichten
compare-weights-hint = Alleen de verhouding telt: wie 2 heeft, weegt dubbel zo zwaar als wie 1 heeft.
compare-weights-refused = Nog niet berekend. Kijk na wat hieronder in het rood staat.
compare-weigh = Bereken
compare-weighted = Gewogen
compare-weight-missing = Vul een gewicht in.
compare-weight-not-a-number = Schrijf een getal, zoals 2 of 1,5.
compare-weight-zero = Een gewicht is meer dan 0. Wie niet meetelt, laat u uit de vergelijking.
compare-weight-negative = Een gewicht kan niet negatief zijn.
compare-weight-too-precise = Gebruik hoogstens drie cijfers na de komma.
compare-weight-too-large = Een gewicht is hoogstens 100 miljoen.
compare-weights-too-heavy = De gewichten zijn samen te groot. Gebruik kleinere getallen in dezelfde verhouding.
compare-inhabitants-unknown = Van { $count ->
    [one] één gemeente
   *[other] { $count } gemeenten
} kennen we het aantal inwoners niet, zoals { $names }. Gebruik eigen gewichten, of vraag de beheerder om het aantal in te vullen. Zolang telt hieronder iedereen gelijk.
compare-effect = Wat het gewicht verandert
compare-effect-chart = De volgorde met iedereen gelijk en met de gewichten
compare-decides-alone = { $name } weegt { $share } van het geheel: meer dan alle andere samen. Wat daar vooraan staat, staat vooraan, wat de anderen ook kiezen.
compare-rises = Stijgt
compare-beside = Eén gemeente naast het geheel
compare-departs = Waar wijkt { $name } af?
compare-beside-how = Kies een gemeente om te zien waar ze van de andere afwijkt. Kies er twee om ze naast elkaar te leggen.
compare-choose = Kies een gemeente
compare-with = Naast
compare-with-all = alle andere
compare-show = Toon
compare-beside-sentence = { $name } ligt gemiddeld op { $distance } van de andere (0 is gelijk, 1 is zo ver uiteen als kan).
compare-beside-chart = De set van { $name } naast de gedeelde volgorde
compare-few-others = Koos bijna niemand anders
compare-few-others-none = Geen enkel principe: alles wat hier gekozen werd, kozen ook anderen.
compare-passed-over = Kozen bijna alle anderen wel
compare-passed-over-none = Geen enkel principe.
compare-gaps = Grootste verschillen in plaats
compare-gaps-none = Geen: de set volgt de gedeelde volgorde.
compare-gap = hier { $own }, samen { $joint }
compare-not-chosen = niet gekozen
compare-together = Samen
compare-others-chose = Gekozen door anderen
compare-two = { $one } naast { $other }
compare-two-chart = De sets van { $one } en { $other } naast elkaar
compare-two-sentence = { $one } en { $other } kozen { $common } van de { $all } principes allebei. Ze liggen { $distance } uiteen; de top lijkt voor { $overlap } op elkaar (1 is gelijk).
compare-over = Toen en nu
compare-over-sentence = { $name } koos { $in ->
    [0] geen nieuwe principes
    [one] één nieuw principe
   *[other] { $in } nieuwe principes
}, liet er { $out ->
    [0] geen
    [one] één
   *[other] { $out }
} los en gaf er { $moved ->
    [0] geen
    [one] één
   *[other] { $moved }
} een andere plaats.
compare-over-chart = De vorige en de huidige set van { $name }
compare-over-who = Gemeenten met een vorige set die u mag zien:
compare-step = Wat er gebeurde
compare-step-in = erbij
compare-step-new = erbij, nieuwe kaart
compare-step-out = eraf
compare-step-gone = eraf, kaart bestaat niet meer
compare-step-up = hoger
compare-step-down = lager
compare-step-stayed = zelfde plaats
compare-version = versie { $version } ({ $count ->
    [one] één gemeente
   *[other] { $count } gemeenten
})
compare-versions = De sets komen uit verschillende versies van de kaartenset: { $versions }. We vergelijken de { $cards } kaarten die elke versie heeft.
compare-left-out = Niet vergeleken, want niet in elke versie: { $cards }.
compare-left-out-card = { $card } ({ $count } keer gekozen)
compare-too-many-alike = Wie op wie lijkt, tonen we tot { $most } gemeenten.
error-comparison-title = Deze vergelijking vinden we niet
error-comparison-text = Ze bestaat niet, of u mag ze niet zien. Meld u aan als u een rol hebt in het samenwerkingsverband of bij een lid dat zijn set deelt.
compare-effect-none = Niets: met deze gewichten blijft de volgorde dezelfde.
compare-effect-below = { $moved ->
    [one] Eén principe krijgt een andere plaats
   *[other] { $moved } principes krijgen een andere plaats
}; de eerste { $top } blijven dezelfde principes. Gelijkenis van beide volgordes: τ { $tau } (1 is gelijk).
compare-effect-top = { $moved ->
    [one] Eén principe krijgt een andere plaats
   *[other] { $moved } principes krijgen een andere plaats
}. In de eerste { $top } komt erbij: { $up }; eruit gaat: { $down }. Gelijkenis van beide volgordes: τ { $tau } (1 is gelijk).

## A comparison as a document
compare-report = Verslag
compare-report-what = Deze vergelijking als document voor een overleg, zoals u ze hier ziet: met de figuren, de tabellen, de sets zelf en hoe alles berekend is.
compare-report-subtitle = Verslag van een vergelijking van prioriteiten
compare-report-who = Vergeleken
compare-report-of = { $count } van de { $of } gemeenten
compare-report-sentence = Dit verslag legt de prioriteiten van { $who } naast elkaar: van elk de laatste set die is vastgelegd en getoond.
compare-report-made = Opgemaakt op
compare-report-decided = Beslist
compare-report-between = tussen { $first } en { $last }
compare-report-where = Te bekijken op
compare-report-summary = In het kort
compare-report-top = Wat samen vooraan staat
compare-report-heat-annex = Wat elke gemeente koos, staat in woorden in { $annex }: een tabel met { $count } kolommen past niet op een blad.
compare-report-alike-annex = Op wie elk van de { $count } gemeenten het meest lijkt, staat in { $annex }.
compare-report-each = Elk naast het geheel
compare-report-each-how = Van elke gemeente: wat ze koos en minder dan een kwart van de andere ook, wat meer dan drie kwart van de andere koos en zij niet, en hoe ver ze gemiddeld van de andere ligt (0 is gelijk, 1 is zo ver uiteen als kan).
compare-report-each-caption = Waarin elke gemeente van de andere afwijkt
compare-report-sets = De sets zelf
compare-report-sets-caption = Wat elke gemeente koos, het belangrijkste eerst
compare-report-codes = De titels bij de codes staan in de tabel van hoofdstuk 2.
compare-report-priorities = Prioriteiten
compare-report-weight = Gewicht
compare-report-left-out-figure = “{ $figure }”: met zoveel gemeenten zijn de letters op een blad niet meer te lezen. U bekijkt en bewaart deze figuur op { $address }.
compare-report-left-out-sets = De sets van { $count } gemeenten vullen te veel bladen. U bekijkt ze op { $address }.
compare-report-method = Hoe dit berekend is
compare-report-method-sets = Van elke gemeente telt de laatste besliste set die wie dit verslag maakte, mag zien.
compare-report-method-chosen = Bijna iedereen: minstens 90% koos het principe. Het verdeelt: 35 tot 65% koos het.
compare-report-method-firm = Mogelijke plaatsen zijn de plaatsen die een principe heeft in alle volgordes die even goed bij de sets passen. De kop is zeker als elke even goede volgorde met dezelfde principes begint.
compare-report-method-distance = Hoe ver twee sets uiteenliggen: per paar principes één als ze het anders zetten, een half als één set het paar heeft en de andere geen van beide, gedeeld door het meeste dat voor sets van die lengte kan (Fagin, Kumar en Sivakumar 2003).
compare-report-method-groups = De boom voegt telkens samen wat gemiddeld het dichtst bij elkaar ligt (Sokal en Michener 1958). De groepen zijn die waarvan de samenhang het grootst is (silhouet, Rousseeuw 1987), gelezen zoals Kaufman en Rousseeuw (1990) voorstellen.
compare-report-method-map = De kaart legt de afstanden zo goed mogelijk in een vlak (klassieke schaling, Torgerson 1952). Wat daarbij vervormt, is de stress (Kruskal 1964).
compare-report-method-version = Berekend met versie { $version } van de methode.

## Worked-out sheets
sheets-title-of = Uitgewerkte fiches van { $name }
sheets-lead = Werk elk principe apart uit: wat u ermee wilt, waar u staat, wat u doet en wat in de weg staat. Dat kan voor, na en zonder een masterplan.
sheets-count = { $count } van de { $of } uitgewerkt
sheets-download = Alle fiches in één bundel
sheets-overview = Overzicht
sheets-overview-caption = Waar elk principe staat
sheets-section = De fiches
sheets-principle = Principe
sheets-work = Uitgewerkte fiches
sheets-work-of = Fiches van { $name }
sheets-link = Werk deze kaart uit voor { $name }
sheets-link-read = Bekijk de fiche van { $name }
sheets-link-short = Naar de fiche
sheets-own = Velden van uitgewerkte fiches die u het laatst schreef
sheet-title-of = Fiche van { $name }
sheet-heading = Fiche { $card } van { $name }
sheet-subtitle = Uitgewerkte fiche van { $name }
sheet-section = Zo werken we het uit
sheet-section-principle = Het principe
sheet-file = fiche
sheet-file-all = fiches
sheet-download = Deze fiche op papier
sheet-to-card = De hele kaart
sheet-not-yet = Hier schreef nog niemand iets.
sheet-changed = Laatst gewijzigd op { $date } om { $time }
sheet-changed-by = Laatst gewijzigd op { $date } om { $time } door { $name }
sheet-nothing-written = Nog niets ingevuld.
sheet-fact-organisation = Bestuur
sheet-fact-theme = Thema
sheet-fact-changed = Laatst gewijzigd
sheet-fact-progress = Uitwerking
sheet-progress-empty = Nog niet begonnen
sheet-progress-begun = Begonnen
sheet-progress-worked-out = Uitgewerkt
sheet-field-ambition = Ambitie
sheet-field-ambition-hint = Wat wilt u met dit principe bereiken, en voor wie?
sheet-field-standing = Waar staan we?
sheet-field-standing-hint = Kies wat vandaag het best past. Een eerlijke schatting helpt meer dan een mooie.
sheet-field-already = Wat we al doen
sheet-field-already-hint = Wat loopt er vandaag, en wie trekt het?
sheet-field-soon = Wat we binnenkort doen
sheet-field-soon-hint = Welke eerste stappen staan vast of liggen voor de hand?
sheet-field-obstacles = Wat in de weg staat
sheet-field-obstacles-hint = Mensen, geld, techniek, een contract, een gewoonte: wat houdt u tegen?
sheet-standing-none = Nog niet ingeschat
sheet-standing-0 = niets geregeld
sheet-standing-1 = een eerste idee of proef
sheet-standing-2 = hier en daar, niet afgesproken
sheet-standing-3 = afgesproken, en het loopt op de meeste plaatsen
sheet-standing-4 = overal, en we meten het
sheet-standing-5 = verankerd: het hoort bij hoe we werken
sheet-standing-wrong = Kies een van de stappen 0 tot 5.
sheet-step = { $number }: { $words }
sheet-refused = Niet alles is bewaard. Kijk bij deze velden:
sheet-somebody = Iemand
sheet-meanwhile = { $name } schreef intussen:
sheet-meanwhile-cleared = { $name } maakte dit veld intussen leeg.
sheet-meanwhile-what = Wat u zelf invulde, staat hieronder en is nog niet bewaard. Voeg samen wat u wilt houden en bewaar dan: wat u bewaart, komt in de plaats.
sheet-save-refused = Dit is nog niet bewaard. Staat er bij het veld wat iemand anders schreef? Voeg samen en bewaar. Kopieer anders uw tekst en laad de pagina opnieuw.
sheet-save-held = Eén veld is nog niet bewaard: kijk bij dat veld. De rest is bewaard.
sheet-save-next = Bewaar en ga naar { $card }

## The masterplan, as a page
plan-back = Terug naar de set
plan-downloads = Downloaden
plan-language = Taal van het plan
plan-language-change = Toon
format-docx = Word
format-odt = LibreOffice
format-pdf = PDF
format-html = HTML
format-md = Markdown

## The masterplan, as a document
plan-title = Masterplan informatie en ICT van { $organisation }
plan-subtitle = Beleidsperiode { $period }
plan-contents = Inhoud
plan-page = Pagina
plan-notice-draft = Dit is een ontwerp. Nog niemand heeft het goedgekeurd. Voorstellen zijn als voorstel aangeduid en wat niet bekend is, bleef leeg.
plan-notice-deck = De principes komen uit de kaartenset “{ $name }”: { $provenance }.
plan-fact-organisation = Gemeente
plan-fact-period = Beleidsperiode
plan-fact-status = Status
plan-status-draft = Ontwerp
plan-fact-decided = Prioriteiten vastgelegd op
plan-fact-catalogue = Kaartenset
plan-catalogue-version = { $name }, versie { $version }
plan-annex = Bijlage { $letter }
plan-section-summary = Samenvatting voor de raad
plan-section-context = Aanleiding en context
plan-section-vision = Visie
plan-section-principles = Gekozen principes
plan-section-translation = Vertaling naar informatie, technologie en ondersteuning
plan-section-objectives = Doelstellingen, actieplannen en acties
plan-section-roadmap = Tijdpad
plan-section-steering = Organisatie en sturing
plan-section-monitoring = Opvolging
plan-section-risks = Risico’s en continuïteit
plan-section-method = Methode
plan-section-result = Volledige uitslag
plan-section-cards = De kaarten
plan-summary-choice = { $organisation } koos uit { $total } beleidsprincipes { $chosen ->
    [one] deze prioriteit:
   *[other] deze { $chosen } als prioriteit, de belangrijkste eerst:
}
plan-summary-actions = Daaruit volgen { $objectives ->
    [one] één beleidsdoelstelling
   *[other] { $objectives } beleidsdoelstellingen
}, { $plans ->
    [one] één actieplan
   *[other] { $plans } actieplannen
} en { $actions ->
    [one] één actie
   *[other] { $actions } acties
} voor { $period }.{ $suggested ->
    [0] {""}
    [one] {" "}Eén daarvan is een voorstel dat nog niemand aanvaard heeft.
   *[other] {" "}{ $suggested } daarvan zijn voorstellen die nog niemand aanvaard heeft.
}
plan-summary-caption = De prioriteiten
plan-summary-ask = Aan de raad wordt gevraagd deze prioriteiten te bespreken en te zeggen welke voorgestelde acties in het meerjarenplan komen.
plan-context-why = Een gemeente kan niet alles tegelijk. Dit plan zegt welke principes voor informatie en ICT eerst komen, waarom, en welke acties daarbij passen.
plan-context-source = De principes steunen op deze bron: { $source }. Lokale besturen kiezen er prioriteiten uit en komen zo stap voor stap tot een masterplan.
plan-context-bbc = De doelstellingen volgen de opbouw van de beleids- en beheerscyclus (BBC): beleidsdoelstelling, actieplan, actie. Zo kunnen ze worden overgenomen in het meerjarenplan.
plan-vision-empty = Er is nog geen visie geschreven. Schrijf er een voor het plan naar het college gaat.
plan-principles-how = Van de { $total } kaarten zijn er { $sorted } gesorteerd in Nu, Later en Niet nu. De kaarten van Nu zijn daarna op volgorde gezet. { $chosen ->
    [one] De eerste is de prioriteit van dit plan.
   *[other] De eerste { $chosen } zijn de prioriteiten van dit plan.
}
plan-theme = Thema
plan-statement = Principe
plan-motivation = Motivering
plan-motivation-empty = Nog aan te vullen.
plan-rationale = Waarom dit principe
plan-implications = Wat het betekent
plan-translation-how = Elk gekozen principe vraagt iets van informatie en technologie, en van ondersteuning. { $most ->
    [one] Het gekozen principe geeft 1 punt aan alles waarmee het verband houdt.
   *[other] Het gewicht is de som van de punten: het eerste principe geeft { $most } punten aan alles waarmee het verband houdt, het laatste 1 punt. Wat het zwaarst weegt, staat bovenaan en komt eerst aan bod.
}
plan-translation-information-technology = Afgeleide principes voor informatie en technologie, het zwaarste eerst
plan-translation-supporting = Ondersteunende principes, het zwaarste eerst
plan-translation-none = Geen van de gekozen principes houdt hiermee verband.
plan-weight = Gewicht
plan-derived = Afgeleid principe
plan-reasons = Waarom
plan-suggestions = Wat hieronder als voorstel is aangeduid, komt uit de kaartenset. Het geldt pas als uw bestuur het aanvaardt. Diensten en datums zijn dan een eerste inschatting. Bedragen en beleidsvelden vult uw bestuur zelf in.
plan-principle = Principe
plan-priority = Prioritair
plan-policy-field = Beleidsveld
plan-to-fill = nog in te vullen
plan-actions-caption = Acties van { $code }
plan-estimates-caption = Ramingen van { $code } per jaar, in euro
plan-code = Code
plan-action = Actie
plan-service = Verantwoordelijke dienst
plan-service-short = Dienst
plan-when = Periode (kw = kwartaal)
plan-from-to = { $from } tot en met { $to }
plan-quarter = kw { $number } { $year }
plan-quarter-short = kw { $number }
plan-estimate = Raming
plan-expenditure = Uitgaven
plan-receipts = Ontvangsten
plan-roadmap-how = Het actieplan van het eerste principe start eerst, de volgende telkens een half jaar later. Binnen een actieplan volgen de acties elkaar op. Ook dit is een voorstel.
plan-roadmap-caption = Tijdpad { $period }
plan-roadmap-description = { $plans ->
    [one] Eén actieplan
   *[other] { $plans } actieplannen
} van { $from } tot en met { $to }. Begin en einde van elke actie staan in het hoofdstuk met de doelstellingen.
plan-roadmap-empty = Er zijn nog geen acties.
plan-steering-intro = Wie doet wat bij dit plan? Een voorstel:
plan-steering-council = De gemeenteraad en de raad voor maatschappelijk welzijn bespreken de prioriteiten en stellen de doelstellingen vast met het meerjarenplan.
plan-steering-college = Het college van burgemeester en schepenen beslist over de acties en hun volgorde.
plan-steering-management = Het managementteam volgt de uitvoering op en zorgt voor mensen en tijd.
plan-steering-ict = De ICT-coördinator brengt de acties samen, bewaakt de samenhang en meldt de voortgang.
plan-steering-fill = De namen en de momenten van overleg vult uw bestuur nog in.
plan-monitoring-how = Per prioriteit is er één indicator. De stand vandaag en de streefwaarde vult uw bestuur in: meten begint met weten waar u staat.
plan-indicators = Indicatoren per prioriteit
plan-indicator = Indicator
plan-today = Stand vandaag
plan-target = Streefwaarde { $year }
plan-risks-how = Deze risico’s komen bij elk plan voor informatie en ICT terug. Vul ze aan met wat bij u speelt.
plan-risks-caption = Risico’s en hoe het plan ermee omgaat
plan-risk = Risico
plan-risk-answer = Aanpak
plan-risk-people = Te weinig mensen of kennis om de acties uit te voeren
plan-risk-people-answer = Het werk spreiden over de periode, samenwerken met andere gemeenten, kennis delen en vastleggen
plan-risk-money = Het budget volgt niet
plan-risk-money-answer = Ramingen per jaar opnemen in het meerjarenplan en bij elke aanpassing de volgorde van de prioriteiten volgen
plan-risk-supplier = Afhankelijk worden van één leverancier
plan-risk-supplier-answer = Open standaarden en een uitstapregeling vragen in elk bestek
plan-risk-security = Een incident legt systemen stil of tast gegevens aan
plan-risk-security-answer = Reservekopieën testen, een plan voor continuïteit oefenen en toegang beperken tot wie die nodig heeft
plan-risk-support = Het draagvlak neemt af
plan-risk-support-answer = Elk jaar aan college en raad tonen wat al veranderd is, met de indicatoren van dit plan
plan-method-steps = De prioriteiten kwamen zo tot stand:
plan-method-explore = Verkennen: alle kaarten lezen, per thema, met een nota waar dat nuttig was.
plan-method-sort = Sorteren: elke kaart op één van drie stapels leggen (Nu, Later, Niet nu), één kaart tegelijk en in willekeurige volgorde.
plan-method-rank = Rangschikken: alleen de stapel Nu op volgorde zetten. Vijf kaarten op volgorde zetten lukt mensen goed, een hele stapel slecht.
plan-method-motivate = Motiveren en beslissen: een reden bij elke prioriteit schrijven en de set vastleggen.
plan-method-counts = Van de { $total } kaarten { $now ->
    [one] kwam
   *[other] kwamen
} er { $now } op Nu, { $later } op Later en { $notnow } op Niet nu. { $unjudged ->
    [0] Alle kaarten zijn beoordeeld.
    [one] { $unjudged } kaart is niet beoordeeld, wat iets anders is dan als laatste gerangschikt.
   *[other] { $unjudged } kaarten zijn niet beoordeeld, wat iets anders is dan als laatste gerangschikt.
}
plan-method-weight = Het gewicht van een afgeleid principe is de som van de punten van de gekozen kaarten die ermee verbonden zijn (telling van Borda).
plan-result-how = De hele uitslag, met de nota’s die onderweg gemaakt zijn.
plan-result-caption = Plaats of stapel van elke kaart
plan-result-chosen = Prioriteit
plan-place = Plaats
plan-card = Kaart
plan-pile = Stapel
plan-note = Nota
plan-cards-caption = Alle kaarten met hun principe en hun bron
plan-phrase = Woorden in de bron
plan-quote = “{ $phrase }”
plan-session-what = De keuze is gemaakt in de sessie “{ $workshop }” op { $date }, met { $people } personen die stemden.
plan-session-rounds = Ieder sorteerde de kaarten op drie stapels en zette de stapel Nu in volgorde. { $rounds ->
    [one] Er was één ronde.
   *[other] Er waren { $rounds } ronden; de beslissing vertrekt van ronde { $round }.
}
plan-session-own = Geteld zijn de stemmen van de eigen deelnemers.
plan-session-hall = Geteld zijn de stemmen van de hele zaal: voor een eigen telling waren er te weinig eigen stemmen.
plan-session-count = De gedeelde volgorde is die welke de minste voorkeuren tegenspreekt (Kemeny-Young, telling versie { $version }).
plan-session-as-counted = De beslissing volgt die volgorde.
plan-session-departs = De beslissing wijkt ervan af bij { $cards }; de reden staat bij de kaart, of bij de kaarten die er niet in staan.
plan-session-check = Bij de slotvraag (vuist van vijf) konden { $favour } van { $answered } personen met de set leven.
plan-result-below = Lager in de volgorde
plan-principles-session = { $chosen ->
    [one] Eén van de { $total } kaarten is de prioriteit van dit plan. Hoe ze gekozen is, staat in de bijlage over de methode.
   *[other] { $chosen } van de { $total } kaarten zijn de prioriteiten van dit plan. Hoe ze gekozen zijn, staat in de bijlage over de methode. { $sorted } kaarten kregen een plaats.
}

## Errors
error-home = Naar het begin
error-request-id = Nummer van deze aanvraag:
error-page-title = Deze pagina is er niet
error-page-text = Kijk het adres na of ga naar het begin. Misschien bestaat de pagina niet meer.
error-municipality-title = Deze gemeente kennen we niet
error-municipality-text = Ga naar het begin en kies een gemeente uit de lijst.
error-card-title = Deze kaart is er niet
error-card-text = Ze zit niet in deze kaartenset. Bekijk alle kaarten.
error-road-title = Dit werk vinden we niet
error-road-text = Het bestaat niet meer, of het is van iemand anders. Meld u aan als u het met een account maakte.
error-set-title = Deze prioriteitenset vinden we niet
error-set-text = Ze bestaat niet meer, of u mag ze niet zien. Meld u aan als u ze met een account maakte.
error-masterplan-title = Dit masterplan vinden we niet
error-masterplan-text = Misschien bent u intussen afgemeld, is het verwijderd, of hoort het bij een ander bestuur. Typte u iets? Ga in uw browser een pagina terug: meestal staat het er nog. Meld u aan in een ander venster en bewaar opnieuw.
error-line-title = Deze doelstelling of actie vinden we niet
error-line-text = Misschien is ze weggehaald. Op de pagina van het plan kunt u ze terugzetten.
error-indicator-title = Deze indicator vinden we niet
error-indicator-text = Misschien is hij weggehaald. Op de pagina van het plan kunt u hem terugzetten.
error-action-title = Deze actie staat niet op de kaart
error-action-text = Ga terug naar de doelstellingen en kies een andere.
error-already-adopted-title = Deze versie is al vastgesteld
error-already-adopted-text = Wie ze vaststelde en wanneer, staat bij de versie.
error-section-title = Dit onderdeel vinden we niet
error-section-text = Misschien is het weggehaald. Op de pagina van het plan kunt u het terugzetten.
error-version-title = Deze versie vinden we niet
error-version-text = Misschien is ze weggegooid. De andere versies staan bij het plan.
error-comment-title = Deze opmerking vinden we niet
error-comment-text = Misschien is het plan of het onderdeel weg.
error-reading-title = Deze leeslink werkt niet meer
error-reading-text = Hij is vervallen of ingetrokken. Vraag een nieuwe aan wie hem u gaf.
error-adopted-plan-title = Een vastgesteld plan kan niet weg
error-adopted-plan-text = Een versie van dit plan is vastgesteld. Het plan blijft daarom bewaard.
error-adopted-version-title = Een vastgestelde versie kan niet weg
error-adopted-version-text = Wat is vastgesteld, blijft zoals het is.
error-not-final-title = Deze versie is niet definitief
error-not-final-text = Alleen een definitieve versie kan worden vastgesteld. Bewaar er eerst een.
error-too-many-comments-title = Er staan te veel opmerkingen
error-too-many-comments-text = Meer opmerkingen houdt dit plan niet. Werk verder in de tekst zelf.
error-too-many-versions-title = Er zijn te veel versies
error-too-many-versions-text = Gooi eerst versies weg die u niet meer nodig hebt.
error-too-many-links-title = Er zijn te veel leeslinks
error-too-many-links-text = Trek eerst links in die niet meer nodig zijn.
error-link-title = Deze link werkt niet (meer)
error-link-text = Een link werkt één keer, en niet lang. Vraag een nieuwe aan wie u de link gaf. Wilde u een nieuw wachtwoord kiezen? Ga dan naar Aanmelden en kies daar een nieuw.
error-bad-request-title = Dit konden we niet lezen
error-bad-request-text = De browser stuurde iets wat we niet begrijpen. Ga terug en probeer het opnieuw.
error-bad-form-title = Dit formulier klopt niet
error-bad-form-text = Een veld ontbreekt, staat er dubbel of heeft een waarde die niet kan. Er is niets veranderd. Ga terug en probeer het opnieuw.
error-not-in-deck-title = Deze kaart zit niet in de set
error-not-in-deck-text = Er is niets veranderd. Ga terug en laad de pagina opnieuw.
error-nothing-ranked-title = Er is nog niets gerangschikt
error-nothing-ranked-text = Leg eerst minstens één kaart op Nu.
error-invitation-title = Deze uitnodiging werkt niet meer
error-invitation-text = Een uitnodiging werkt één keer en drie dagen lang. Vraag een nieuwe aan wie u uitnodigde.
error-last-administrator-title = Er moet een beheerder blijven
error-last-administrator-text = U bent de laatste beheerder. Maak eerst iemand anders beheerder.
error-road-changed-title = Er is intussen iets veranderd
error-road-changed-text = Kijk de volgorde nog een keer na en leg de set dan vast.
error-method-title = Dat kan hier niet
error-method-text = Op dit adres kan die handeling niet. Ga terug en probeer het opnieuw.
error-too-large-title = Dat is te veel tegelijk
error-too-large-text = Er kwam meer tekst binnen dan een formulier kan bevatten. Ga terug en maak de tekst korter.
error-cross-site-title = Deze aanvraag kwam van een andere website
error-cross-site-text = Voor uw veiligheid doen we daar niets mee. Open Voorrang zelf en probeer het opnieuw.
error-too-many-title = Even wachten
error-too-many-text = Er kwamen te veel pogingen na elkaar. Probeer het over een minuut opnieuw.
error-timeout-title = Dat duurde te lang
error-timeout-text = Controleer uw verbinding en probeer het opnieuw.
error-internal-title = Er ging iets mis bij ons
error-internal-text = Dit ligt niet aan u. Probeer het over enkele minuten opnieuw en vermeld het nummer hieronder als het blijft misgaan.
error-busy-title = Het is even druk
error-busy-text = Wacht enkele seconden en probeer het opnieuw. Er is niets verloren gegaan.
error-workshop-title = Deze sessie vinden we niet
error-workshop-text = De code klopt niet, of de sessie is afgelopen. Kijk de code na op het scherm in de zaal.
error-not-deciding-title = Er wordt nu niet beslist
error-not-deciding-text = De sessie is niet (meer) bij het beslissen. Er is niets veranderd.
error-no-json-title = Dit is geen JSON
error-no-json-text = Kijk de inhoud van de aanvraag na. Er is niets veranderd.
error-bad-json-title = Deze inhoud klopt niet
error-bad-json-text = Een veld ontbreekt, is onbekend of heeft een waarde die niet kan. Er is niets veranderd.
error-bad-fields-title = Niet alles is goed ingevuld
error-bad-fields-text = Kijk de velden na en probeer het opnieuw.
error-media-type-title = Deze soort inhoud lezen we hier niet
error-media-type-text = Stuur JSON, met application/json als soort inhoud.
error-no-token-title = Hiervoor is een toegangscode nodig
error-no-token-text = Stuur het token van uw toestel mee. U krijgt het wanneer u aan de sessie deelneemt.
error-refused-title = Dit is niet aangenomen
error-refused-text = Kijk na waar de sessie nu is en probeer het opnieuw.
error-participant-title = Deze deelnemer vinden we niet
error-participant-text = Het token klopt niet, of de sessie bestaat niet meer. Neem opnieuw deel met de code van de sessie.
error-resume-title = Met deze code vinden we geen plaats
error-resume-text = Kijk de code na op het andere toestel. Na het einde van een sessie werkt ze niet meer.
error-result-title = Deze uitslag is er niet
error-result-text = Een uitslag is er pas als de begeleider ze onthult, en vanaf drie stemmen.
error-no-idempotency-key = Geef elke stem een eigen sleutel mee in Idempotency-Key: 16 tot 64 letters, cijfers, streepjes of lage streepjes.
error-preview-title = Dit bestand wacht niet meer
error-preview-text = Een bestand wacht tien minuten op uw bevestiging. Er is niets bewaard: breng het opnieuw.
error-catalogue-retired-title = Deze versie is niet meer te kiezen
error-catalogue-retired-text = Kies een andere versie om mee te beginnen, of lees de teksten in als een nieuwe versie.
error-catalogue-active-title = Met deze versie begint nieuw werk
error-catalogue-active-text = Laat nieuw werk eerst met een andere versie beginnen. Daarna kunt u deze weghalen uit de keuze.

## How documents of a plan look

look-title = Logo en kleur
look-lead = Zo zien de documenten van dit plan eruit: het voorblad, de balken en de lijnen.
look-accent = Kleur
look-accent-hint = Een kleur van uw huisstijl. Tekst staat er nooit op, zodat alles leesbaar blijft.
look-accent-unlike = Vul een kleur in als # en zes tekens, zoals #1d5fa8.
look-file = Logo
look-file-hint = PNG, JPEG of SVG, hoogstens 5 MB.
look-file-unlike = Dit is geen PNG, JPEG of SVG die we kunnen lezen. Kies een ander bestand.
look-file-large = Dit bestand is groter dan 5 MB. Kies een kleiner.
look-file-pixels = Dit beeld is te groot. Kies er een van hoogstens { $most } pixels breed en hoog.
look-now = Het logo dat nu gebruikt wordt
look-remove = Gebruik geen logo meer

## Versions of a plan

tab-versions = Versies
versions-title = Versies van het plan
versions-lead = Een versie met een naam bewaart het plan zoals het nu is: om aan het college of de raad te geven, om later te vergelijken, of om naar terug te gaan.
versions-new = Bewaar een versie
versions-name = Naam van de versie
versions-name-hint = Bijvoorbeeld: na het managementteam.
versions-standing = Hoe ver is het?
versions-draft-hint = Voorstellen staan erin, als voorstel aangeduid.
versions-final-hint = { $count ->
    [0] De tekst die u voorlegt. Alle voorstellen zijn behandeld.
    [one] De tekst die u voorlegt. Eén voorstel dat niemand aanvaardde, staat er niet in.
   *[other] De tekst die u voorlegt. { $count } voorstellen die niemand aanvaardde, staan er niet in.
}
versions-make = Bewaar deze versie
versions-list = Bewaarde versies
versions-none = Er is nog geen versie bewaard.
versions-compare = Vergelijk versies
version-compare = Wat veranderde sindsdien?
version-adopt = Vaststelling noteren…
version-adopted = Deze versie is vastgesteld en verandert niet meer. Aan het plan zelf kunt u verder werken.
version-before = Voor het teruggaan naar versie { $number }
version-restore = Zet het plan terug naar deze versie
version-restore-text = Het plan wordt weer zoals in deze versie. Wat er nu staat, wordt eerst als versie bewaard. Uit een definitieve versie zijn voorstellen die niemand aanvaardde weg; die komen dus niet terug.
version-restore-yes = Ga terug naar deze versie
version-delete = Deze versie weggooien
version-delete-text = De versie en de leeslinks ernaartoe verdwijnen. Aan het plan zelf verandert niets.
links-title = Laten lezen zonder account
links-lead = Met een leeslink leest iedereen die hem heeft deze versie: rustig, om af te drukken en te downloaden. Is er al een stand gemeld of iets gemeten, dan ziet wie hem heeft ook de opvolging, met de toelichtingen en zonder namen. Hij vervalt vanzelf en u kunt hem intrekken.
links-fresh = Dit is de link. Kopieer hem nu: om veiligheidsredenen tonen we hem maar tien minuten.
links-address = Adres van de leeslink
links-until = Goed tot { $moment }
links-withdraw = Trek in
links-days = Hoeveel dagen is de link goed?
links-make = Maak een leeslink
link-needs-account = Leeslinks maken kan met een account. Bewaar uw werk eerst met een account.
link-days-wrong = Kies een aantal dagen van 1 tot { $most }.
adoption-title = Vaststelling noteren
adoption-lead = U noteert dat versie { $number }, “{ $name }”, is vastgesteld.
adoption-body = Door wie?
adoption-body-hint = De raad of het orgaan dat besliste.
adoption-council = Gemeenteraad
adoption-on = Wanneer?
adoption-date-unlike = Vul een datum in, zoals 15/12/2026.
adoption-date-earlier = Dat is langer geleden dan er een plan was. Schrijf het jaar voluit, zoals 2026.
adoption-date-later = Deze dag komt nog. Noteer de vaststelling als ze gebeurd is.
adoption-reference = Nummer van het besluit
adoption-reference-hint = Waar men het besluit terugvindt; mag leeg blijven.
adoption-forever = Een vastgestelde versie verandert niet meer en kan niet weg.
adoption-yes = Noteer de vaststelling
adoption-no = Toch niet
reading-until = U leest dit met een leeslink, goed tot { $moment }.
plan-fact-version = Versie
plan-version = { $number }, { $name }
change-versions-title = Wat veranderde er?
change-from = Van versie
change-to = Naar
change-now = het plan zoals het nu is
change-show = Vergelijk
change-nothing = Er veranderde niets.
change-summary = { $sections ->
    [0] Geen teksten veranderden
    [one] 1 tekst veranderde
   *[other] { $sections } teksten veranderden
}, { $lines ->
    [0] en geen doelstellingen, plannen of acties.
    [one] en 1 doelstelling, plan of actie.
   *[other] en { $lines } doelstellingen, plannen of acties.
}
change-decided = In een definitieve versie staan geen voorstellen. Wat nog niemand aanvaardde, is hier dus niet meegeteld.
change-moved = De volgorde is ook anders.
change-texts = Teksten
change-lines = Doelstellingen, actieplannen en acties
change-new = nieuw
change-gone = weg
change-changed = gewijzigd
change-title-was = Heette eerst “{ $was }”.
change-objective = Beleidsdoelstelling
change-action-plan = Actieplan
change-action = Actie
change-empty = leeg
change-accepted = Het voorstel is aanvaard.
change-priority = Is nu prioritair.
change-no-priority = Is niet meer prioritair.
change-from-to = { $field }: van { $was } naar { $is }.
change-field-code = Code
change-field-title = Omschrijving
change-field-service = Verantwoordelijke dienst
change-field-start = Begin
change-field-end = Einde
change-field-policy-field = Beleidsveld
change-field-principles = Principes
change-field-after = Wacht op

## The follow-up of a plan

tab-follow-up = Opvolging
follow-title = Opvolging van het plan
follow-not-adopted = Dit plan is nog niet vastgesteld. U kunt al opvolgen wat erin staat, maar er kan nog iets aan veranderen.
follow-adopted = Vastgesteld is versie { $number } ({ $body }, { $date }). Die volgen de leeslinks ervan en het jaarverslag. Hieronder staat het plan zoals het nu geschreven is: wat sindsdien veranderde, ziet de raad pas als u een nieuwe versie laat vaststellen.
follow-no-actions = Er zijn nog geen aanvaarde acties om op te volgen. Aanvaard eerst acties op het tabblad Doelstellingen.
follow-nothing-yet = Nog niemand meldde een stand. Kies bij een actie “Stand melden”; wat u meldt, verschijnt hier.
follow-nothing-yet-look = Nog niemand meldde een stand. Hieronder ziet u alleen wat uit de datums van het plan volgt.
follow-sum = Hoe staat het ervoor?
follow-summary = { $count ->
    [one] 1 actie: { $parts }.
   *[other] { $count } acties: { $parts }.
}
course-done = Klaar
course-on-course = Op koers
course-late = Te laat
course-stopped = Gestopt
course-unplanned = Nog niet gepland
course-done-count = { $count } klaar
course-on-course-count = { $count } op koers
course-late-count = { $count } te laat
course-stopped-count = { $count } gestopt
course-unplanned-count = { $count } nog niet gepland
follow-late = { $count ->
    [one] Eén actie is te laat
   *[other] { $count } acties zijn te laat
}
follow-late-not-done = Moest klaar zijn op { $date }.
follow-late-not-started = Moest starten op { $date }, en is meer dan drie maanden later nog niet gestart.
follow-per-objective = Per beleidsdoelstelling
follow-no-dates = geen datums
follow-not-reported = Nog niets gemeld
follow-status-progress = { $status }, { $percent } %
follow-reported-on = Stand op { $date }
follow-report = Stand melden
follow-report-keep = Stand bewaren
follow-status = Stand
follow-status-choose = Kies hoe het met de actie staat.
status-not-started = Niet gestart
status-started = Bezig
status-done = Klaar
status-stopped = Gestopt
follow-progress = Hoever, in procent
follow-progress-hint = Mag leeg blijven. Klaar is altijd 100, niet gestart altijd 0.
follow-progress-wrong = Vul een heel getal van 0 tot en met 100 in, of laat dit leeg.
follow-on = Datum
follow-on-hint = De dag waarop het zo was.
follow-date-future = Deze datum ligt in de toekomst. Meld alleen wat al gebeurd is.
follow-date-before = Het plan loopt vanaf { $year }. Kies een dag vanaf 1 januari { $year }.
follow-date-early = Deze datum is te lang geleden. Vul een jaar vanaf 2000 in.
follow-note = Toelichting
follow-back = Naar de opvolging
follow-history = Wat al gemeld is
follow-history-none = Van deze actie is nog niets gemeld.
follow-withdraw = Trek in
follow-withdrawn = ingetrokken
follow-put-back = Laat weer tellen
follow-said-reported = De stand van { $name } is bewaard.
follow-indicators = Indicatoren
follow-no-indicators = Dit plan heeft nog geen indicatoren. Voeg er hieronder een toe: zo ziet de raad of het plan werkt.
follow-no-indicators-look = Dit plan heeft nog geen indicatoren.
indicator-at-least = minstens { $figure }
indicator-at-most = hoogstens { $figure }
indicator-target-by = { $target }, tegen eind { $year }
indicator-target = Streefwaarde
indicator-last = Laatste meting: { $figure } op { $date }
indicator-reached = Bereikt
indicator-under-way = Nog niet bereikt
indicator-unmeasured = Nog niet gemeten
indicator-chart = Van { $was } op { $from } naar { $is } op { $to }; het doel is { $target }.
indicator-of-plan = Het hele plan
indicator-line-gone = Wat intussen uit het plan is
indicator-measures = Gaat over
indicator-name = Wat wordt gemeten?
indicator-name-hint = Bijvoorbeeld: aandeel aanvragen via het e-loket.
indicator-unit = Eenheid
indicator-unit-hint = Bijvoorbeeld % of dagen.
indicator-aim = Wat is beter?
indicator-aim-at-least = Meer: de streefwaarde of hoger is goed
indicator-aim-at-most = Minder: de streefwaarde of lager is goed
indicator-by = Tegen eind (jaar)
indicator-year-wrong = Vul een jaar in, zoals 2031, of laat dit leeg.
indicator-source = Waar komt het cijfer vandaan?
indicator-source-hint = Mag leeg blijven. Bijvoorbeeld: statistieken van het e-loket.
indicator-add = Indicator toevoegen
indicator-add-yes = Voeg indicator toe
indicator-ideas = Ideeën bij uw prioriteiten. Kies er een om het formulier ermee in te vullen.
indicator-edit = Indicator aanpassen
indicator-keep = Indicator bewaren
indicator-remove = Haal indicator weg
indicator-remove-text = Weghalen kan ongedaan worden gemaakt. De metingen blijven bewaard.
indicator-measure = Meting toevoegen
indicator-measure-keep = Meting bewaren
indicator-measured = Metingen
indicator-none-measured = Er is nog niets gemeten.
indicator-value = Cijfer
indicator-on = Gemeten op
figure-unlike = Dit is geen cijfer. Typ bijvoorbeeld 80 of 12,5.
figure-ambiguous = Dit cijfer kan op twee manieren gelezen worden. Gebruik een komma voor de decimalen: 12,5.
figure-parts = Hoogstens twee cijfers na de komma.
figure-negative = Een cijfer onder nul kan hier niet.
figure-too-large = Dit cijfer is te groot.
edit-nothing-to-measure = Wat deze indicator meet, is uit het plan weggehaald. Kies iets anders.
desk-removed-indicator = Indicator: { $name }
change-indicators = Indicatoren
change-summary-indicators = { $count ->
    [one] Ook 1 indicator veranderde.
   *[other] Ook { $count } indicatoren veranderden.
}
change-field-name = Wat gemeten wordt
change-field-target = Streefwaarde
change-field-by = Tegen eind
change-field-source = Bron van het cijfer
change-field-measures = Gaat over
plan-own-indicators = Indicatoren en streefwaarden
reading-follow-up = Hoe staat het met dit plan?
reading-plan = Lees het plan
follow-yearly = Jaarverslag
follow-yearly-text = Een verslag voor de raad: de stand op 31 december, of vandaag zolang het jaar loopt. Alles wat later gemeld wordt over een voorbije dag, komt er ook in.
year-report-file = jaarverslag
year-report-title = Jaarverslag { $year } van het masterplan van { $organisation }
year-report-on = Stand op
year-report-against = Dit verslag volgt versie { $number } van het plan, zoals ze vastgesteld is: { $body }, { $date }. Wat daarna aan het plan veranderde, verandert niets aan wat te laat is.
year-report-not-adopted = Dit plan was bij het maken van dit verslag nog niet vastgesteld.
year-report-figures = Het jaar in cijfers
year-report-how = Een actie is te laat als haar einddatum voorbij is en ze niet klaar is, of als ze meer dan drie maanden na haar begindatum niet gestart is. Gestopt is wat het bestuur niet meer zal doen.
year-report-no-actions = Dit plan heeft geen aanvaarde acties.
year-report-figures-caption = Acties per beleidsdoelstelling
year-report-late-caption = Acties die te laat zijn
year-report-why = Waarom
year-report-priority = Prioritaire acties
year-report-priority-caption = Stand van de prioritaire acties
year-report-no-priority = Geen enkele actie is als prioritair aangeduid.
year-report-objectives = Per beleidsdoelstelling
year-report-objective-empty = Onder deze doelstelling staan geen aanvaarde acties.
year-report-actions-caption = Acties onder { $code }
year-report-course = Hoe staat het
year-report-estimates = Geraamd voor { $year }
year-report-notes = Wat er in { $year } gemeld is
year-report-note = { $code }, { $date }: { $note }
year-report-measured = { $date }: { $figure }
year-report-indicators-caption = Indicatoren en wat er tot { $year } gemeten is
year-report-when = Wanneer
year-report-stopped = Wat gestopt is
year-report-none-stopped = Geen enkele actie is stopgezet.
year-report-stopped-caption = Stopgezette acties
year-report-since = Sinds
year-report-next = Wat volgt in { $year }
year-report-none-next = Voor { $year } staan er geen acties meer open.
year-report-next-caption = Acties die in { $year } lopen of nog klaar moeten
again-title = Opnieuw prioriteren
again-rests = Dit plan rust op de prioriteiten die op { $date } beslist zijn.
again-set = Bekijk die prioriteiten
again-none = Er is nog geen latere set. Na een nieuwe ronde ziet u hier wat er veranderde.
again-begin = Begin een nieuwe ronde
again-begin-partnership = Naar de sets van het samenwerkingsverband
again-later = Op { $date } is een nieuwe set beslist.
again-later-set = Bekijk de nieuwe set
again-kept = { $kept } van de { $of } prioriteiten van toen staan er nog in.
again-other-deck = De twee sets zijn met een andere kaartenset gemaakt en zijn niet naast elkaar te leggen.
again-caption = De prioriteiten van het plan en die van nu
error-too-many-reports-title = Er zijn te veel meldingen
error-too-many-reports-text = Dit plan kan geen meldingen of metingen meer bewaren.

## The plan people write

tab-sections = Teksten
tab-objectives = Doelstellingen
tab-document = Lezen en downloaden
masterplan-name = Masterplan van { $organisation }
masterplan-nav = Delen van het masterplan
draft-begin-text = Dit is het ontwerp dat uit uw set volgt. Maak er uw eigen plan van: teksten aanpassen, acties aanvaarden of schrappen, bedragen invullen, alleen of met collega’s.
draft-begin = Werk dit plan uit
draft-has-plan = Van dit ontwerp is al een plan gemaakt.
draft-to-plan = Naar het plan
desk-plan-title = Het plan schrijven
desk-lead = Elk onderdeel heeft een tekst van u, en daaronder wat vanzelf uit de set en de doelstellingen volgt.
desk-only-look = U kijkt mee. Schrijven doen de mensen van dit bestuur.
desk-suggestions = { $count ->
    [one] Er staat nog één voorstel in de doelstellingen dat niemand aanvaardde.
   *[other] Er staan nog { $count } voorstellen in de doelstellingen die niemand aanvaardde.
}
desk-to-objectives = Bekijk de doelstellingen
desk-sections = Onderdelen
desk-words = { $count ->
    [0] nog geen tekst
    [one] 1 woord
   *[other] { $count } woorden
}
desk-has-more = wordt vanzelf aangevuld
desk-open-comments = { $count ->
    [one] 1 open opmerking
   *[other] { $count } open opmerkingen
}
desk-written = { $name }, { $when }
desk-written-someone = Iemand, { $when }
desk-someone = iemand zonder account
desk-someone-wrote = Iemand
desk-there = { $count ->
    [one] { $names } is hier nu bezig.
   *[other] { $names } zijn hier nu bezig.
}
desk-up = { $title } omhoog
desk-down = { $title } omlaag
desk-remove = { $title } weghalen
desk-removed = Weggehaald ({ $count })
desk-removed-line = { $under ->
    [0] { $name }
    [one] { $name }, met wat eronder stond
   *[other] { $name }, met de { $under } die eronder stonden
}
desk-put-back = Zet terug
desk-add = Onderdeel toevoegen
desk-kind = Wat voor onderdeel
desk-kind-own = Een eigen onderdeel
desk-new-title = Titel
desk-add-yes = Voeg toe
desk-to-set = Naar de prioriteitenset waar dit plan uit volgt
desk-delete = Dit plan verwijderen
desk-delete-text = Alle teksten, acties, opmerkingen en versies van dit plan verdwijnen voor iedereen. De prioriteitenset blijft.
section-others = Onderdelen
section-text = Tekst
section-text-hint = Een lege regel begint een nieuwe alinea. Met # begint een kop, met - een opsomming, en **zo** wordt tekst vet.
section-preview = Zo leest het
section-under = Dit volgt vanzelf
section-under-hint = Dit komt uit de prioriteitenset en de doelstellingen, en staat in het plan onder uw tekst. Verandert daar iets, dan verandert het hier mee.
section-title-change = Titel wijzigen
section-title = Titel
section-title-hint = Leeg is de gewone titel.
section-clash = { $conflicts ->
    [0] Intussen bewaarde iemand anders dit onderdeel ({ $who }). Uw beider wijzigingen zijn samengevoegd.
    [one] Intussen bewaarde iemand anders dit onderdeel ({ $who }). Op één plaats schreven u en de ander iets: daar staan beide teksten onder elkaar.
   *[other] Intussen bewaarde iemand anders dit onderdeel ({ $who }). Op { $conflicts } plaatsen schreven u en de ander iets: daar staan beide teksten onder elkaar.
}
section-clash-now = Nog niets is overschreven. Lees de tekst hieronder na, pas aan en bewaar.
section-theirs = Wat de ander schreef
section-mine = Wat u schreef

## Writing a section

writing-views = Schrijven of lezen
writing-write = Schrijven
writing-read = Lezen
writing-tools = Opmaak
tool-heading = Kop
tool-subheading = Subkop
tool-bold = Vet
tool-italic = Cursief
tool-list = Opsomming
tool-numbers = Genummerde lijst
tool-quote = Citaat
tool-table = Tabel invoegen
tool-link = Link
tool-undo = Ongedaan maken
tool-redo = Opnieuw doen
writing-column = Kolom
writing-link-text = tekst van de link
writing-held = Deze tekst is te lang en nog niet bewaard. Maak hem korter, of zet een deel in een ander onderdeel.
writing-waits = Kies hierboven welke tekst het wordt. Tot dan wordt er niets bewaard.
writing-came-in = {"{"}who{"}"} wijzigde dit onderdeel. U ziet de nieuwe tekst.
writing-pasted = Dit is te lang om te plakken: het zijn {"{"}n{"}"} tekens, en er passen er nog {"{"}left{"}"} bij. Er is niets geplakt.
writing-preview-waits = De nieuwe tekst komt eraan…
writing-clash-choose = Kies welke tekst in het veld komt. U kunt hem daarna nog aanpassen. Tot u kiest, wordt er niets bewaard.
writing-merged = Samengevoegd
writing-take-merged = Neem de samengevoegde tekst
writing-take-mine = Houd mijn tekst
writing-take-theirs = Neem de tekst van de ander
writing-left = U had hier nog tekst die niet bewaard was.
writing-left-take = Zet mijn tekst terug
writing-left-drop = Gooi die tekst weg
desk-grip = { $title } verplaatsen
desk-grip-keys = Sleep, of gebruik de pijltjes omhoog en omlaag.
desk-moved = {"{"}title{"}"} staat nu op plaats {"{"}place{"}"} van {"{"}count{"}"}.
desk-move-failed = {"{"}title{"}"} kon niet verplaatst worden. Probeer het opnieuw.
desk-taken-out = { $title } is weggehaald.

## What people say about a section

comments-title = Opmerkingen
comments-none = Nog geen opmerkingen.
comments-resolve = Afgehandeld
comments-reopen = Toch nog open
comments-resolved = Afgehandeld ({ $count })
comments-new = Nieuwe opmerking
comments-add = Plaats opmerking
gone-title = Dit onderdeel is weggehaald
gone-yours = Uw tekst, om te kopiëren
gone-back = Naar wat weggehaald is
edit-gone = Dat is intussen weggehaald.
edit-stale = Intussen heeft iemand anders dit gewijzigd.
edit-stale-title = Intussen gaf iemand anders dit onderdeel de titel “{ $title }”.
edit-stale-title-usual = Intussen gaf iemand anders dit onderdeel zijn gewone titel terug.
edit-code-taken = De code { $code } is al in gebruik. Kies een andere.
edit-ends-before-start = Het einde ligt voor het begin.
edit-circle = Zo wacht deze actie op zichzelf. Kies andere acties om op te wachten.
edit-wrong-level = Dat kan daar niet staan: een actie staat onder een actieplan, en een actieplan onder een doelstelling.
edit-kind-taken = Dit onderdeel staat al in het plan.
edit-nothing-above = Waar dit onder stond, is ook weggehaald. Zet dat eerst terug.
edit-full = Het plan is vol: het houdt { $sections } onderdelen en { $lines } doelstellingen, plannen en acties.
plan-notice-final = Dit is de definitieve tekst. Hij is nog niet vastgesteld.
plan-status-final = Definitief
plan-status-adopted = Vastgesteld
plan-fact-adopted = Vastgesteld door
plan-adopted = { $body } op { $date }
plan-section-own = Eigen onderdeel
plan-from-session = Uit de sessie “{ $workshop }” van { $date }: ronde { $round }, { $people ->
    [one] 1 stem
   *[other] { $people } stemmen
}.
plan-from-members = Uit de sets van { $count ->
    [one] 1 lid
   *[other] { $count } leden
}, geteld op { $date }.
plan-from-set = Uit de prioriteitenset van { $date }.
plan-from-as-counted = Zo geteld: plaats { $place }.
plan-from-into = Anders dan geteld (plaats { $place }); de motivering staat hierboven.
plan-from-moved = Verplaatst tegenover de telling (plaats { $place }); de motivering staat hierboven.
plan-no-objectives = Er zijn nog geen doelstellingen.
plan-suggestion = voorstel
plan-suggestion-long = Voorstel, nog door niemand aanvaard.
plan-yes = ja
plan-no = nee
plan-no-actions = Nog geen acties.
plan-is-priority = Prioritaire actie.
plan-waits = Wacht op { $codes }.
plan-in-field = Beleidsveld: { $field }.
plan-totals-caption = Ramingen van { $code } samen, per actieplan en in totaal
plan-not-estimated = Nog niet geraamd: { $codes }.
plan-all-estimates = Ramingen van het hele plan
plan-all-estimates-caption = Ramingen per beleidsdoelstelling en in totaal, in euro
plan-total = Totaal
plan-from = vanaf { $from }
plan-until = tot en met { $to }
plan-after = na
plan-roadmap-undated = Zonder datum, en daarom niet in de tekening: { $codes }.

## Objectives of a plan

tab-translation = Van principe tot actie
tab-roadmap = Tijdpad
level-objective = Beleidsdoelstelling
level-action-plan = Actieplan
level-action = Actie
tree-title = Doelstellingen
tree-lead = Beleidsdoelstellingen, actieplannen en acties, zoals de BBC ze vraagt. Voorstellen komen uit de kaarten: aanvaard ze, pas ze aan of neem ze niet over.
tree-heading = Het hele programma
tree-suggestions = { $count ->
    [one] Nog 1 voorstel dat niemand aanvaardde.
   *[other] Nog { $count } voorstellen die niemand aanvaardde.
}
tree-keys = Met de pijltjestoetsen omhoog en omlaag verplaatst u wat u vastheeft, met Home en End naar het begin en het einde van de rij.
tree-grip = { $name } verplaatsen
tree-priority = prioritair
tree-serves = dient { $codes }
tree-waits = wacht op { $codes }
tree-from-to = { $from } tot en met { $to }
tree-lacks = Nog niet ingevuld: { $what }.
tree-lacks-service = dienst
tree-lacks-dates = begin of einde
tree-lacks-money = raming
tree-expenditure = Uitgaven € { $amount }
tree-receipts = Ontvangsten € { $amount }
tree-accept = Aanvaarden
tree-adapt = Aanpassen
tree-dismiss = Niet overnemen
tree-edit = Bewerken
tree-remove = Verwijderen
tree-new-title = Titel
tree-add-objective = Beleidsdoelstelling toevoegen
tree-add-plan = Actieplan toevoegen
tree-add-action = Actie toevoegen
tree-all = Alles samen
tree-what = Doelstelling of actieplan
tree-totals = Ramingen samen
tree-totals-caption = Per doelstelling, per actieplan en in totaal, in euro. Wat leeg is, is niet geraamd.
tree-no-money = Nog niemand vulde een bedrag in. Dat doet u bij elke actie.
tree-starters = Voorstellen uit de kaarten
tree-starters-text = Deze acties staan op de gekozen kaarten en niet in het plan. Wat u toevoegt, is meteen aanvaard.
tree-starter-under = Komt onder { $name }.
tree-starter-choose = Onder welk actieplan?
tree-starter-no-plan = Voeg eerst een actieplan toe.
tree-starter-add = Voeg toe als actie
tree-gone-typed = Waar dit onder moest komen, is intussen weggehaald. Nog niets is bewaard. U typte: “{ $title }”.
tree-taken-out = { $count ->
    [one] Er is 1 deel weggehaald: bekijk het of zet het terug.
   *[other] Er zijn { $count } delen weggehaald: bekijk ze of zet ze terug.
}
tree-said-accepted = { $name } is aanvaard, met wat erboven staat.
tree-said-added = { $name } is toegevoegd.
tree-said-saved = { $name } is bewaard.
tree-said-codes = Alle codes zijn opnieuw gegeven.
tree-said-moved = { $name } staat nu op plaats { $place } van { $count }.
tree-said-moved-under = { $name } staat nu op plaats { $place } van { $count } onder { $under }.
tree-moved-pattern = {"{"}name{"}"} staat nu op plaats {"{"}place{"}"} van {"{"}count{"}"}.
tree-moved-under-pattern = {"{"}name{"}"} staat nu op plaats {"{"}place{"}"} van {"{"}count{"}"} onder {"{"}under{"}"}.
tree-move-refused = Verplaatsen lukte niet. Hieronder staat hoe het nu is.
tree-removed = Weggehaald: { $what }.
tree-files = Voor de financiële software
tree-files-text = Alle doelstellingen, actieplannen en acties in één tabel, met de ramingen als getallen. Bedragen staan alleen bij acties, zodat u een kolom kunt optellen.
tree-file-xlsx = Excel (XLSX)
tree-file-csv = CSV
tree-codes = Codes
tree-codes-text = Verplaatste u veel, dan volgen de codes niet vanzelf. U kunt alle codes opnieuw laten voorstellen.
tree-codes-ask = Codes opnieuw voorstellen
codes-title = Codes opnieuw voorstellen
codes-text = Elke regel krijgt de code die bij zijn plaats hoort: BD1, AP1.1, A1.1.1.
codes-warning = Staan deze codes al in uw financiële software of in een besluit, dan komen ze daar niet meer mee overeen. Dit kunt u niet ongedaan maken.
codes-yes = { $count ->
    [one] Geef 1 regel een andere code
   *[other] Geef { $count } regels een andere code
}
codes-what = Wat er verandert
codes-becomes = wordt
codes-same = Alle codes passen al bij hun plaats. Er verandert niets.
remove-title = Dit weghalen?
remove-under = { $count ->
    [one] Hieronder staat nog één regel. Die gaat mee weg:
   *[other] Hieronder staan nog { $count } regels. Die gaan mee weg:
}
remove-back = U kunt dit daarna terugzetten.
remove-yes = Verwijderen
remove-dismiss = Niet overnemen
line-back = Naar de doelstellingen
line-cancel = Annuleren
line-suggestion = Dit is een voorstel. Bewaart u het, dan is het aanvaard.
line-title = Korte beschrijving
line-description = Lange beschrijving
line-priority = Prioritair
line-priority-hint = In de zin van de BBC: er wordt apart over gerapporteerd.
line-start = Begin
line-end = Einde
line-money = Ramingen per jaar, in euro
line-money-hint = Schrijf bijvoorbeeld 25.000 of 1.250,50. Laat leeg wat niemand geraamd heeft.
line-principles = Principes die dit dient
line-other-principles = Andere kaarten
line-after = Wacht op andere acties
line-after-count = { $count ->
    [0] Kies de acties die eerst klaar moeten zijn
    [one] 1 actie gekozen
   *[other] { $count } acties gekozen
}
line-save-next = Bewaren en volgende
line-errors = Nog niets is bewaard. Kijk na wat hieronder in het rood staat.
line-clash = Intussen schreef iemand anders hier: { $who }.
line-clash-now = Nog niets is overschreven. Bij elk veld dat verschilt, staat wat de ander schreef. Pas aan wat u wilt, en bewaar opnieuw: dan geldt wat hieronder staat.
line-theirs = { $who } schreef hier intussen: { $value }
line-theirs-empty = { $who } maakte dit intussen leeg.
line-behind = Iemand anders bewaarde dit intussen. Bewaart u ook, dan ziet u eerst wat er verschilt.
line-date-bad = Dit is geen datum die bestaat. Kies ze in de kalender, of schrijf ze als 31/12/2027.
line-date-year = Het jaar { $year } kan niet. Schrijf het voluit, zoals 2027.
amount-unlike = Dit is geen bedrag. Schrijf bijvoorbeeld 25.000 of 1.250,50.
amount-ambiguous = Dit bedrag kan op twee manieren gelezen worden. Zet een punt tussen de duizendtallen en een komma voor de cent: 1.250,50.
amount-parts = Na de komma passen hoogstens twee cijfers: de cent. Schrijf duizendtallen met een punt: 1.250.
amount-negative = Een bedrag onder nul kan niet. Wat binnenkomt, schrijft u bij de ontvangsten.
amount-too-large = Dit bedrag is te groot voor een raming. Kijk de cijfers na.
table-sheet = Doelstellingen
table-file = doelstellingen
table-level = Niveau
table-code = Code
table-above = Code erboven
table-title = Korte beschrijving
table-description = Lange beschrijving
table-priority = Prioritair
table-service = Verantwoordelijke dienst
table-start = Begin
table-end = Einde
table-policy-field = Beleidsveld
table-principles = Principes
table-after = Wacht op
table-state = Stand
table-suggestion = voorstel
table-accepted = aanvaard
table-total = totaal
chain-title = Van principe tot actie
chain-lead = Elk gekozen principe vraagt iets van informatie, technologie en ondersteuning, en leidt zo tot acties.
chain-caption = Wat elk principe vraagt, en welke acties daaruit volgen
chain-description = Een tekening in drie kolommen, van links naar rechts verbonden: { $principles } gekozen principes, { $derived } afgeleide principes met hun gewicht, en { $actions } acties. De tabel erbij zegt hetzelfde in woorden.
chain-principles = Gekozen principes
chain-principle = Gekozen principe
chain-derived = Afgeleid principe
chain-derived-weight = Vragen dit, met dit gewicht
chain-actions = Acties
chain-suggested = voorstel, nog niet aanvaard
chain-count = { $count ->
    [one] 1 actie
   *[other] { $count } acties
}
chain-asks = Wat het vraagt, met gewicht
chain-asked = { $name } ({ $weight })
chain-asks-nothing = Geen afgeleid principe.
chain-reason = Reden
chain-table-caption = Per principe: wat het vraagt, waarom, en welke acties het dienen
chain-written-caption = Per principe: wat het vraagt, en welke acties het dienen
chain-words = Hetzelfde in woorden
chain-without-action = Principes zonder aanvaarde actie
chain-without-action-text = Voor deze principes is nog geen enkele actie aanvaard.
chain-all-have-action = Elk gekozen principe heeft minstens één aanvaarde actie.
chain-serving-none = Acties die geen gekozen principe dienen
chain-all-serve = Elke actie dient een gekozen principe.
roadmap-title = Tijdpad
roadmap-lead = Wanneer wat gebeurt. De tekening volgt uit het begin en het einde van elke actie, en staat ook in het plan.
roadmap-undated = { $count ->
    [one] Eén actie zonder datum
   *[other] { $count } acties zonder datum
}
roadmap-dated = Acties op volgorde van hun begin
