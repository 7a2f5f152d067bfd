# What the interface says in French, as used in Belgium.
# Plain and friendly; "vous" to the reader, "nous" for the product.

## Everywhere
and = et
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
site-description = De cartes de principes stratégiques à un masterplan pour l’information et l’informatique de votre commune.
skip-to-content = Aller au contenu
nav-main = Menu principal
nav-cards = Cartes
nav-translation = Principes dérivés
nav-work = Mon travail
nav-language = Langue
nav-log-in = Se connecter
nav-log-out = Se déconnecter
nav-about = À propos de Voorrang
foot-what = Voorrang aide les communes à choisir les principes d’information et d’informatique qui passent en premier.
save = Enregistrer
save-saved = Tout est enregistré.
save-saving = Enregistrement en cours…
save-offline = Pas de connexion. Continuez sans crainte : nous enregistrerons tout dès qu’elle sera rétablie.
save-refused = Impossible d’enregistrer. Copiez votre texte et rechargez la page.
save-held = Un texte est trop long et n’est pas encore enregistré. Le reste est enregistré.
field-too-long = Raccourcissez le texte : il compte { $length } caractères et le maximum est de { $limit }.
field-empty = Remplissez ce champ.
form-refused = Tout n’a pas été enregistré. Vérifiez ce qui est indiqué en rouge ci-dessous.
field-left = Caractères restants : {"{"}n{"}"}
field-over = Caractères en trop : {"{"}n{"}"}. Ce texte n’est pas encore enregistré.
pile-now = Maintenant
pile-later = Plus tard
pile-not-now = Pas maintenant
province-10000 = Anvers
province-20001 = Brabant flamand
province-30000 = Flandre occidentale
province-40000 = Flandre orientale
province-70000 = Limbourg
derived-information-technology = Information et technologie
derived-supporting = Soutien

## Home
home-title = Choisissez ce qui passe en premier
home-heading = Choisissez ce qui passe en premier. Recevez un masterplan.
home-lead = { $cards } cartes avec des principes pour l’information et l’informatique, réparties en { $themes ->
    [one] un thème
   *[other] { $themes } thèmes
}. Triez-les, classez les plus importantes et écrivez pourquoi. Voorrang en fait un projet de masterplan, en Word, LibreOffice, PDF, HTML et Markdown.
home-start = Commencer
home-no-account = Vous n’avez pas besoin d’un compte. Vous pourrez conserver votre travail plus tard en vous inscrivant.
home-resume = Reprendre où vous en étiez
home-how = Comment ça marche
home-step-explore = Explorez
home-step-explore-text = Lisez les cartes par thème. Chaque carte contient un exemple concret tiré d’une commune et des questions à discuter.
home-step-sort = Triez
home-step-sort-text = Posez chaque carte sur une pile : Maintenant, Plus tard ou Pas maintenant. Une carte à la fois.
home-step-rank = Classez
home-step-rank-text = Mettez dans l’ordre les cartes de la pile Maintenant. Les premières deviennent vos priorités, avec vos raisons.
home-step-masterplan = Recevez votre masterplan
home-step-masterplan-text = Des objectifs, des plans d’action et des actions selon le BBC (cycle de politique et de gestion), prêts à être discutés avec votre collège.
home-themes = { $cards } cartes en { $themes ->
    [one] un thème
   *[other] { $themes } thèmes
}

## What people may ask of what is kept about them
own-title = Mes données
own-lead = Voici ce que nous conservons à votre sujet. Vous pouvez en prendre une copie et le faire effacer.
own-guest = Aucun : vous travaillez comme invité
own-identities = Comptes ailleurs avec lesquels vous vous connectez
own-roles = Rôles
own-sessions = Appareils sur lesquels vous êtes connecté
own-roads = Parcours en cours
own-sets = Ensembles de priorités que vous avez fixés
own-workshops = Sessions que vous avez préparées
own-enrolments = Inscriptions
own-log = Lignes dans le journal
own-ballots = Les votes des sessions n’y figurent pas : rien ne mène de vous à un vote.
own-download = Télécharger une copie (JSON)
own-erase = Tout effacer
own-erase-text = La page suivante montre d’abord ce qui disparaît et ce qui reste.
own-erase-go = Voir ce qui sera effacé
erase-lead = Ceci est irréversible.
erase-goes = Ceci disparaît
erase-account = Votre compte : nom, adresse e-mail, mot de passe, rôles et inscriptions
erase-roads = { $count ->
    [one] 1 parcours en cours, avec toutes les notes
   *[other] { $count } parcours en cours, avec toutes les notes
}
erase-own-sets = { $count ->
    [one] 1 ensemble de priorités qui n’appartient qu’à vous
   *[other] { $count } ensembles de priorités qui n’appartiennent qu’à vous
}
erase-workshops = { $count ->
    [one] 1 session qui n’est pas encore clôturée, y compris pour les participants
   *[other] { $count } sessions qui ne sont pas encore clôturées, y compris pour les participants
}
erase-stays = Ceci reste, sans votre nom
erase-kept-sets = { $count ->
    [one] 1 ensemble de priorités de votre administration, ou d’une session
   *[other] { $count } ensembles de priorités de votre administration, ou de sessions
}
erase-kept-workshops = { $count ->
    [one] 1 session clôturée ; les votes disparaissent au jour convenu
   *[other] { $count } sessions clôturées ; les votes disparaissent au jour convenu
}
erase-log = Des lignes dans le journal, sous un numéro sans nom
erase-first = Prenez d’abord une copie (JSON)
erase-sure = Oui, je sais ce qui disparaît et ce qui reste.
erase-not-sure = Cochez que vous savez ce qui disparaît. Sans cela, nous n’effaçons rien.
erase-yes = Effacer maintenant
erase-no = Finalement non
erased-title = Tout est effacé
erased-lead = Nous ne conservons plus rien qui mène à vous. Dans les sauvegardes, cela disparaît dès leur remplacement.
privacy-title = Vie privée
privacy-lead = Ce que ce site conserve à votre sujet, pourquoi et combien de temps.
privacy-who = Qui en répond
privacy-who-empty = L’administrateur de ce site n’a pas encore indiqué qui est responsable.
privacy-contact = Questions :
privacy-dpo = Délégué à la protection des données :
privacy-what = Ce que nous conservons
privacy-visitor = Si vous ne faites que regarder
privacy-visitor-text = Rien. Votre choix de langue reste dans votre propre navigateur. Nous n’utilisons votre adresse internet que pour ralentir ceux qui devinent des codes et des mots de passe ; elle n’est notée nulle part.
privacy-guest = Si vous travaillez comme invité
privacy-guest-text = Ce que vous encodez vous-même. Cela disparaît { $days } jours après votre dernière visite.
privacy-account = Si vous avez un compte
privacy-account-text = Votre nom et votre adresse e-mail, une forme illisible de votre mot de passe, vos rôles, les appareils sur lesquels vous êtes connecté, et ce que vous faites. Nous en avons besoin pour conserver votre travail et savoir qui peut le voir.
privacy-account-kept = Cela reste jusqu’à ce que vous effaciez votre compte.
privacy-account-months = Qui ne se connecte pas pendant { $months } mois est effacé.
privacy-account-told = Vous en êtes averti par un message un mois avant.
privacy-participant = Si vous participez à une session
privacy-participant-text = Votre commune et votre rôle si la session les demande, et votre vote. Si la session est anonyme, il n’y a pas de nom et, à la fin, tout lien entre votre appareil et votre vote disparaît. Si l’animateur demande des noms, c’est indiqué avant que vous ne participiez. La durée de conservation des votes y est aussi indiquée.
privacy-enrolment = Si vous vous inscrivez à une session
privacy-enrolment-text = Votre nom, votre adresse e-mail et votre commune, pour l’animateur de cette session. Cela disparaît si vous vous désinscrivez, effacez votre compte ou si la session est supprimée.
privacy-log = Le journal
privacy-log-text = Qui a modifié un droit, un compte ou un réglage, et quand. Ni votes ni textes n’y figurent.
privacy-log-kept = Il n’est pas effacé.
privacy-log-months = Une ligne reste { $months } mois.
privacy-cookies = Cookies
privacy-cookies-text = Uniquement le nécessaire : un pour vous reconnaître pendant que vous travaillez, un par session à laquelle vous participez, et un pour votre langue. Nous ne suivons personne et ne chargeons rien d’autres sites.
privacy-where = Où cela se trouve
privacy-where-empty = Sur le serveur de qui propose ce site.
privacy-nobody-else = Nous ne transmettons rien à d’autres. Ce qu’une administration rend public elle-même est visible pour tous.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez vous-même voir et emporter ce que nous conservons à votre sujet, le corriger et le faire effacer. Si vous n’y arrivez pas, demandez-le à l’adresse ci-dessus.
privacy-complaint = Pas satisfait de la réponse ? Vous pouvez introduire une plainte auprès de l’Autorité de protection des données :
accessibility-title = Accessibilité
accessibility-lead = Tout le monde doit pouvoir travailler avec ce site, aussi au clavier, avec un lecteur d’écran ou sur un petit téléphone.
accessibility-status = Où nous en sommes
accessibility-status-text = Nous visons WCAG 2.2 niveau AA (la norme européenne EN 301 549 demande 2.1 AA) et sommes partiellement conformes : ci-dessous figure ce qui ne fonctionne pas encore ou n’a pas été vérifié.
accessibility-limits = Ce qui peut être amélioré
accessibility-limit-tables = Les grands tableaux de chiffres défilent latéralement sur un écran étroit.
accessibility-limit-docx = La table des matières dans Word n’affiche les numéros de page qu’après mise à jour dans Word.
accessibility-limit-projector = L’écran de la salle est conçu pour être lu de loin ; ce qui s’y trouve est aussi sur le téléphone de chacun.
accessibility-limit-texts = Nous ne vérifions pas ce que les gens écrivent eux-mêmes.
accessibility-how = Comment nous le savons
accessibility-how-text = Chaque page est vérifiée automatiquement avec axe à chaque modification, et les tâches principales sont alors parcourues au clavier seul, sans scripts et sur un écran de 320 pixels. Cela ne trouve pas tout.
accessibility-review-empty = D’après l’administrateur, des personnes handicapées n’ont pas encore vérifié ce site.
accessibility-contact = Quelque chose ne fonctionne pas ?
accessibility-contact-text = Dites-le-nous, nous chercherons ensemble une solution :
accessibility-contact-empty = L’administrateur de ce site n’a pas encore indiqué d’adresse pour les questions.
accessibility-complaint = Vous ne recevez pas de réponse utile ? Le service de médiation flamand traite les plaintes sur l’accessibilité :

## About
about-title = À propos de Voorrang
about-lead = Voorrang mène une commune flamande d’un paquet de cartes à un projet de masterplan pour son information et son informatique.
about-deck = Le jeu de cartes
about-deck-text = Le texte public de V-ICT-OR cite les principes, mais n’énumère pas les cartes une par une. La formulation officielle se trouve dans le livre imprimé. Nous avons déduit les cartes du texte public : chaque carte montre le passage sur lequel elle repose. Les principes dérivés et les liens sont une ébauche de notre part.
about-source = Source :
about-method = La méthode
about-method-text = Il est difficile de bien classer tout un jeu de cartes en une fois, mais on en classe bien cinq. C’est pourquoi vous triez d’abord en trois piles, puis vous classez seulement la pile Maintenant. Chacun reçoit les cartes dans un autre ordre, tiré au hasard, pour que la première carte n’ait pas d’avantage. Les cartes que vous ne triez pas comptent comme non évaluées, et donc pas comme dernières.
about-data = Vos données
about-data-text = Nous ne conservons que le nécessaire, et pas plus longtemps que nécessaire. Vous pouvez toujours emporter votre plan en Word, LibreOffice, PDF, HTML ou Markdown, et tout ce que nous conservons à votre sujet en un seul fichier.
about-municipalities = Les communes
about-municipalities-text = La liste part des 285 communes de Flandre depuis le 1er janvier 2025, avec leur code INS ; qui gère ce site la tient à jour. Elle est établie à partir de la liste de codes fédérale REFNIS.
about-start = Choisir votre commune

## Roles, people and invitations
role-coordinator = Coordinateur
role-colleague = Collaborateur
role-facilitator = Animateur
role-partnership-coordinator = Coordinateur du partenariat
role-member-viewer = Lecteur pour un membre
role-administrator = Administrateur
roles-title = Vos rôles
roles-lead = Un rôle vous donne accès au travail d’une administration. Vous pouvez en avoir plusieurs.
roles-none = Vous n’avez pas encore de rôle. Vous voyez toujours votre propre travail.
roles-of-site = Pour tout le site
roles-waiting = En attente de confirmation. Le coordinateur de l’administration, ou un administrateur, examine votre demande.
roles-people = Qui est qui
roles-people-requests = { $count ->
    [one] Qui est qui : 1 demande en attente
   *[other] Qui est qui : { $count } demandes en attente
}
roles-leave = Renoncer à ce rôle
roles-take-back = Retirer cette demande
roles-leave-text = Ensuite, vous ne verrez plus que ce que vous avez fait vous-même. Vous pourrez toujours redemander.
roles-leave-yes = Oui, faites-le
roles-ask = Demander un rôle
roles-ask-text = Vous avez reçu un lien d’invitation ? Ouvrez-le : c’est plus rapide.
roles-organisation = Administration
roles-organisation-choose = Choisissez une commune ou un partenariat
roles-organisation-missing = Choisissez une administration dans la liste.
roles-partnerships = Partenariats
roles-municipalities = Communes
roles-role = Rôle
roles-role-missing = Choisissez un rôle qui convient à cette administration : coordinateur ou collaborateur pour une commune, coordinateur du partenariat ou lecteur pour un partenariat.
roles-in-municipality = Dans une commune
roles-in-partnership = Dans un partenariat
roles-ask-submit = Demander
people-title = Qui est qui : { $name }
people-title-site = Qui est qui : animateurs et administrateurs
people-requests = Demandes
people-requests-text = Ne confirmez que les personnes que vous connaissez : un rôle donne accès au travail de votre administration.
people-asked = a demandé le { $date } le rôle : { $role }
people-confirm = Confirmer
people-refuse = Refuser
people-people = Personnes
people-none = Personne n’a encore de rôle ici.
people-disabled = compte fermé
people-remove = Retirer le rôle
people-remove-text = Ensuite, cette personne ne verra plus que son propre travail.
people-remove-yes = Oui, retirez le rôle
people-invitations = Invitations ouvertes
people-invited-for = Pour { $email }
people-invited-until = Valable jusqu’au { $moment }
people-withdraw = Retirer
people-invite = Inviter quelqu’un
people-invite-text = Vous recevez un lien à transmettre. Il fonctionne une fois, pendant trois jours. Qui l’a obtient le rôle.
people-email = Pour qui (adresse e-mail, facultatif)
people-email-hint = Ainsi, vous saurez plus tard à qui le lien était destiné.
people-email-hint-mail = Nous envoyons aussi le lien à cette adresse.
mail-invitation-subject = Vous êtes invité dans Voorrang
mail-invitation = { $by } vous invite dans Voorrang.

    Rôle : { $role }
    Administration : { $place }

    Ouvrez ce lien pour accepter. Il fonctionne une fois, pendant trois jours :

    { $url }

    Vous ne vous y attendiez pas ? Alors vous n’avez rien à faire.
mail-role-asked-subject = Quelqu’un demande un rôle dans Voorrang
mail-role-asked = Bonjour { $name }

    { $asker } demande un rôle dans Voorrang.

    Rôle : { $role }
    Administration : { $place }

    Confirmez ou refusez ici :

    { $url }

    Ne confirmez que les personnes que vous connaissez.
mail-role-confirmed-subject = Votre rôle dans Voorrang est confirmé
mail-role-confirmed = Bonjour { $name }

    Vous avez demandé un rôle dans Voorrang, et vous l’avez maintenant.

    Rôle : { $role }
    Administration : { $place }

    Vos rôles se trouvent ici :

    { $url }
mail-role-refused-subject = Votre demande de rôle dans Voorrang
mail-role-refused = Bonjour { $name }

    Vous avez demandé un rôle dans Voorrang, et il n’a pas été confirmé.

    Rôle : { $role }
    Administration : { $place }

    Vous pensez que c’est une erreur ? Demandez à votre administration. Votre propre travail reste à vous. Vos rôles se trouvent ici :

    { $url }
people-invite-submit = Créer un lien
people-invited = Le lien est prêt
people-invited-text = Copiez-le maintenant et transmettez-le. Après dix minutes, il n’est plus affiché ici.
invitation-title = Invitation
invitation-lead = Vous êtes invité comme { $role } auprès de { $name }.
invitation-lead-site = Vous êtes invité comme { $role } pour tout le site.
invitation-by = Invité par { $name }.
invitation-accept = Accepter comme { $name }
invitation-account = Connectez-vous d’abord, ou créez un compte. Vous reviendrez ensuite ici.

## Accounts
register-title = S’inscrire
register-lead = Avec un compte, vous retrouvez votre travail sur chaque appareil.
register-keeps-work = Avec un compte, vous conservez ce que vous avez fait jusqu’ici.
register-name = Votre nom
register-email = Adresse e-mail
register-email-unlike = Ceci ne ressemble pas à une adresse e-mail. Indiquez une adresse comme nom@commune.be.
register-email-taken = Impossible de créer un nouveau compte avec cette adresse e-mail. Vous en avez déjà un ? Connectez-vous.
register-password = Mot de passe
register-password-hint = Au moins 12 caractères. Une phrase de quatre mots est sûre et facile à retenir.
register-municipality = Votre commune
register-municipality-choose = Choisissez une commune
register-municipality-missing = Choisissez votre commune dans la liste.
register-rights = Vous travaillez pour une commune ? Vous demandez ainsi le rôle de coordinateur. Tant que personne ne le confirme, vous ne voyez que votre propre travail.
register-municipality-none = Je ne travaille pas pour une seule commune
register-submit = Créer un compte
register-have-account = Vous avez déjà un compte ?
password-too-short = Choisissez un mot de passe d’au moins { $shortest } caractères.
password-too-long = Choisissez un mot de passe d’au plus { $longest } caractères.
password-too-common = Ce mot de passe est trop facile à deviner. Prenez par exemple quatre mots sans rapport entre eux.
login-title = Se connecter
login-submit = Se connecter
login-wrong = L’adresse e-mail ou le mot de passe est incorrect. Vérifiez les deux et réessayez.
login-throttled = Il y a eu trop de tentatives de connexion. Attendez une minute et réessayez.
login-no-account = Pas encore de compte ?
link-lead = Ce lien ne fonctionne qu’une seule fois.
link-submit = Se connecter en tant que { $name }

## One's own account: second factor, forgotten password, sessions
login-forgotten-ask = Mot de passe oublié ?
login-forgotten = Choisissez-en un nouveau
password-new = Nouveau mot de passe
password-present = Votre mot de passe actuel
password-wrong = Ce n’est pas votre mot de passe actuel. Réessayez.
role-waits = Votre rôle de { $role ->
    [coordinator] coordinateur
    [colleague] collaborateur
    [facilitator] animateur
    [partnership-coordinator] coordinateur d’un partenariat
    [member-viewer] lecteur d’un partenariat
   *[administrator] administrateur
} fonctionnera dès que vous aurez une deuxième étape.
role-waits-set = Configurez-la maintenant
second-step-title = Encore une étape
second-step-lead = Ouvrez l’application qui affiche vos codes et tapez celui de Voorrang.
second-step-code = Code de votre application
second-step-hint = Six chiffres. Il y en a un nouveau toutes les trente secondes.
second-step-submit = Se connecter
second-step-lost = Vous n’avez pas votre application sous la main ?
second-step-recovery = Code de secours
second-step-recovery-hint = L’un des dix codes que vous avez conservés. Chaque code fonctionne une fois.
second-step-other = Cela a pris trop de temps, ou ce n’est pas votre compte ?
second-step-again = Recommencez
second-factor-wrong = Ce code ne fonctionne pas (ou plus). Prenez le code le plus récent, ou recommencez la connexion.
second-factor-title = Deuxième étape de connexion
second-factor-lead = Avec une deuxième étape, votre mot de passe seul ne suffit pas pour entrer. Votre compte reste le vôtre, même si quelqu’un connaît votre mot de passe.
second-factor-need = Il vous faut une application qui affiche des codes, comme Aegis, 2FAS, Google Authenticator ou Microsoft Authenticator. Cela prend deux minutes.
second-factor-begin = Configurer une deuxième étape
second-factor-change = Voir ou modifier
second-factor-on = Vous vous connectez avec votre mot de passe et un code.
second-factor-off = Vous vous connectez avec un mot de passe seulement.
second-factor-federated = Vous êtes connecté par un autre service, qui peut lui-même vous contrôler deux fois.
second-factor-codes-left = { $left ->
    [0] Vous n’avez plus de codes de secours.
    [one] Il vous reste un code de secours.
   *[other] Il vous reste { $left } codes de secours.
}
second-factor-scan = Scannez le code avec votre application
second-factor-scan-text = Dans l’application, choisissez d’ajouter un compte et visez ce carré avec l’appareil photo.
second-factor-qr = Code QR pour votre application
second-factor-open = L’application est sur cet appareil ? Ouvrez-la ici.
second-factor-type = Ou tapez cette clé dans l’application :
second-factor-confirm = Tapez le code que l’application affiche maintenant
second-factor-confirm-submit = Activer la deuxième étape
second-factor-give-up = Ne pas la configurer finalement
second-factor-remove = Désactiver la deuxième étape
second-factor-remove-text = Votre mot de passe suffira alors. Vos codes de secours ne fonctionneront plus.
recovery-title = Codes de secours
recovery-what = Un code de secours vous permet d’entrer si votre téléphone a disparu.
recovery-renew = Créer de nouveaux codes de secours
recovery-renew-hint = Les anciens ne fonctionneront plus.
recovery-lead = Conservez ces codes maintenant : vous ne les verrez qu’une fois. Si votre téléphone disparaît, ils vous permettent d’entrer. Chaque code fonctionne une fois.
recovery-download = Enregistrer comme texte
recovery-print = Vous pouvez aussi imprimer cette page. Rangez-la avec vos autres papiers importants.
recovery-done = Je les ai conservés
recovery-file = Codes de secours pour Voorrang. Chaque code fonctionne une fois.
forgotten-title = Un nouveau mot de passe
forgotten-lead = Indiquez votre adresse e-mail. Nous vous enverrons un lien pour choisir un nouveau mot de passe.
forgotten-submit = Envoyer le lien
forgotten-asked = Regardez dans votre boîte mail.
forgotten-asked-text = S’il existe un compte avec cette adresse, un lien arrivera dans quelques minutes. Il fonctionne pendant une heure. Rien reçu ? Regardez dans le courrier indésirable et vérifiez que vous avez utilisé l’adresse de votre compte.
forgotten-contact = Cela ne fonctionne pas ? Demandez de l’aide :
forgotten-again = Essayer une autre adresse
forgotten-back = Retour à la connexion
forgotten-no-mail = Ce site n’envoie pas d’e-mail. Un administrateur du site vous aidera.
forgotten-no-mail-text = Demandez à l’administrateur un lien pour un nouveau mot de passe. Il ou elle vous le donne en personne, et le lien fonctionne pendant une heure.
reset-title = Choisissez un nouveau mot de passe
reset-lead = Vous serez ensuite déconnecté partout ailleurs.
reset-submit = Enregistrer et me connecter
administrator-title = Devenir administrateur
administrator-lead = Ce lien fait de vous l’administrateur de ce site. Il fonctionne une fois.
administrator-known = { $name } ({ $email }) devient administrateur et est connecté aussitôt.
administrator-submit = Devenir administrateur
confirm-title = Est-ce toujours vous ?
confirm-lead = Ce qui suit est délicat. Tapez donc encore une fois votre mot de passe.
confirm-lead-elsewhere = Ce qui suit est délicat. Connectez-vous donc encore une fois. Vous continuerez ensuite ici.
confirm-submit = Continuer
confirm-log-in-again = Me reconnecter
account-title = Mon compte
account-more = Sur cette page et à côté
account-refused = Rien n’a changé. Vérifiez ce qui est en rouge ci-dessous.
account-who = Qui vous êtes
account-name-save = Enregistrer mon nom
account-email-hint = Vous vous connectez avec cette adresse.
account-email-save = Changer mon adresse e-mail
account-password-ends = Vous serez déconnecté sur vos autres appareils.
account-password-save = Changer mon mot de passe
account-no-password = Votre compte n’a pas de mot de passe : vous vous connectez par un autre service ou avec un lien.
account-no-password-set = Choisissez-en un
account-sessions = Où vous êtes connecté
account-done-name = Votre nom a été modifié.
account-done-email = Votre adresse e-mail a été modifiée. Connectez-vous désormais avec la nouvelle.
account-done-password = Votre mot de passe a été modifié. Vous êtes déconnecté sur vos autres appareils.
account-done-factor = La deuxième étape est désactivée.
account-done-untied = Dissocié. Désormais, vous vous connectez avec votre mot de passe.
account-done-session = Cet appareil est déconnecté.
account-done-sessions = Tous les autres appareils sont déconnectés.
session-device = { $browser } sur { $system }
session-device-unknown = Appareil inconnu
session-moment = { $date } à { $time }
session-here = cet appareil
session-since = Connecté le { $moment }
session-seen = Dernière utilisation le { $moment }
session-end = Déconnecter
session-end-this = Déconnecter { $device }
session-end-others = Déconnecter tous les autres appareils
session-alone = Vous n’êtes connecté nulle part ailleurs.
mail-reset-subject = Choisissez un nouveau mot de passe pour Voorrang
mail-reset = Bonjour { $name }

    Vous avez demandé un nouveau mot de passe pour Voorrang. Choisissez-le ici :

    { $url }

    Ce lien fonctionne une fois, pendant { $minutes } minutes. Vous n’avez rien demandé ? Alors ne faites rien : votre mot de passe reste le même.
mail-unused-subject = Votre compte Voorrang sera effacé
mail-unused = Bonjour { $name }

    Vous ne vous êtes pas connecté à Voorrang depuis longtemps. Les comptes inutilisés pendant { $months } mois sont effacés, avec ce qui n’est qu’à vous. Le vôtre disparaît après le { $date }.

    Voulez-vous le garder ? Connectez-vous avant ce jour :

    { $url }

    Vous n’en avez plus besoin ? Alors vous n’avez rien à faire. Si vous n’arrivez pas à vous connecter, demandez de l’aide à l’administrateur du site.
mail-changed-subject = Un changement dans votre compte Voorrang
mail-changed-email = L’adresse e-mail de votre compte a été modifiée.
mail-changed-password = Le mot de passe de votre compte a été modifié.
mail-changed-factor-set = Une deuxième étape de connexion a été configurée pour votre compte.
mail-changed-factor-removed = La deuxième étape de connexion a été désactivée pour votre compte.
mail-changed = Bonjour { $name }

    { $what }

    C’était vous ? Alors ne faites rien. Sinon, choisissez tout de suite un nouveau mot de passe et prévenez l’administrateur du site :

    { $url }

## Mail
mail-test-subject = Essai de Voorrang
mail-test-text = Le courrier de Voorrang fonctionne. Ce message est un essai : vous ne devez rien faire.
    Vérifiez si ces lettres arrivent bien : één, coördinator, reële façade.

## Logging in elsewhere
oidc-submit = Se connecter avec { $provider }
login-with-password = Ou avec une adresse e-mail et un mot de passe
oidc-departure = Vous allez vers { $provider }
oidc-departure-text = Connectez-vous là-bas. Vous reviendrez ensuite automatiquement.
oidc-departure-go = Continuer
oidc-down = { $provider } ne répond pas pour le moment. Réessayez dans quelques minutes, ou connectez-vous avec votre adresse e-mail et votre mot de passe.
oidc-cancelled = Vous êtes revenu de { $provider } sans vous connecter. N’hésitez pas à réessayer.
oidc-refused = La connexion avec { $provider } n’a pas abouti. Réessayez.
oidc-no-email = { $provider } n’a pas transmis votre adresse e-mail, et nous en avons besoin. Demandez à votre administrateur de l’autoriser.
oidc-email-taken = Il existe déjà un compte avec votre adresse e-mail. Connectez-vous d’abord avec votre mot de passe. Vous pourrez ensuite relier votre compte à { $provider }.
oidc-linked-elsewhere = Cette connexion chez { $provider } appartient déjà à un autre compte. Déconnectez-vous, puis choisissez { $provider } pour ouvrir ce compte.
oidc-tied = Vous pouvez aussi vous connecter avec { $provider }.
oidc-tie-text = Reliez votre compte, et connectez-vous désormais aussi avec { $provider }.
oidc-tie = Relier à { $provider }
oidc-untie = Dissocier de { $provider }
oidc-untie-text = Ensuite, vous vous connectez uniquement avec votre adresse e-mail et votre mot de passe. Les rôles que { $provider } vous a donnés prennent fin. Là où vous êtes connecté par { $provider }, vous vous reconnectez.
oidc-untie-yes = Oui, dissocier
oidc-untie-first = Voulez-vous dissocier { $provider } ? Choisissez d’abord un mot de passe, pour pouvoir encore entrer.
oidc-untie-no-password = Choisissez d’abord un mot de passe. Sans lui, vous ne pourrez plus entrer.
oidc-leaving-title = Vous êtes déconnecté
oidc-leaving-text = Vous allez maintenant chez { $provider } pour vous y déconnecter aussi. Ensuite, vous revenez automatiquement.
oidc-leaving-go = Se déconnecter aussi chez { $provider }
oidc-leaving-stay = Vers l’accueil
oidc-organisation-title = Vous êtes connecté
oidc-organisation-text = Votre organisation n’est pas encore présente ici. Vous pouvez déjà travailler ici pour vous-même. Pour travailler avec des collègues, demandez à l’administrateur de ce site d’ajouter votre organisation avec son numéro BCE.
oidc-organisation-go = Vers votre travail

## The deck
deck-title = Les cartes
deck-heading = { $cards } cartes en { $themes ->
    [one] un thème
   *[other] { $themes } thèmes
}
card-more = Pourquoi, conséquences et un exemple
card-rationale = Pourquoi
card-implications = Conséquences
card-example = Un exemple
card-questions = À discuter
card-actions = Des actions pour commencer
card-months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
card-indicator = À quoi vous verrez que cela marche
card-source = Le passage de la source sur lequel repose cette carte
card-links = Ce que cette carte exige en matière d’information, de technologie et de soutien
card-pager = Carte précédente et carte suivante
deck-to-translation = Ce que les cartes demandent en information, technologie et appui
translation-title = Des principes à l’information et à la technologie
translation-lead = Qui choisit une carte choisit aussi ce qu’elle exige en matière d’information, de technologie et de soutien. Ces principes dérivés font ce lien, chaque fois avec une raison.
translation-provenance = Les principes dérivés et les liens sont une ébauche de Voorrang, et non l’ensemble de V-ICT-OR.
translation-asked-by = { $count ->
    [one] Demandé par { $count } carte
   *[other] Demandé par { $count } cartes
}

## A live session: what all its pages say
timer-until = jusqu’à {$time}
timer-paused-with = En pause, encore {$time}
timer-paused = En pause
timer-over = Le temps est écoulé
perspective-politics = Politique
perspective-management = Direction
perspective-ict = TIC
perspective-service = Un autre service
stage-lobby = Accueil
stage-explore = Explorer
stage-sort = Trier
stage-rank = Classer
stage-reveal = Révéler
stage-discuss = Discuter
stage-decide = Décider
stage-concluded = Clôturé
join-title = Participer à une session
join-code = Code de la session
join-code-where = Le code figure sur l’écran de la salle : huit caractères, par exemple KM4R-7WZT. Aucun compte n’est nécessaire.
join-go = Vers la session
join-heading = Vous êtes invité·e
join-anonymous = Vous votez anonymement
join-anonymous-text = Personne ne voit qui a voté quoi, l’animateur ou l’animatrice non plus. Après la session, tout lien entre votre appareil et votre vote est effacé.
join-named = Cette session n’est pas anonyme
join-named-text = Votre nom est conservé avec votre vote. Les organisateurs peuvent retrouver qui a voté quoi.
join-early-results = L’animateur ou l’animatrice peut voir le résultat d’un tour clôturé avant qu’il soit montré à tout le monde.
join-no-early-results = Personne ne voit de résultat avant que l’animateur ou l’animatrice le montre à tout le monde.
join-retention = Les votes sont effacés { $days } jours après la session.
join-organisation = Votre commune
join-organisation-choose = Choisissez votre commune
join-organisation-none = Aucune commune ne participe encore. Adressez-vous à l’animateur ou à l’animatrice.
join-perspective = Quel est votre rôle ?
join-name = Votre nom
join-heads = Combien êtes-vous avec cet appareil ?
join-heads-hint = Un appareil pour toute une table ? Le vote compte alors pour toutes les personnes de la table.
join-submit = Participer
join-resume-ask = Vous participez déjà sur un autre appareil ?
join-resume-code = Votre code personnel
join-resume-hint = Il figure sur cet appareil sous « Continuer sur un autre appareil » : douze caractères.
join-resume-submit = Continuer sur cet appareil
join-error-organisation = Choisissez une commune qui participe.
join-error-perspective = Choisissez votre rôle.
join-error-heads = Un appareil représente de 1 à { $most } personnes.
join-error-no-table-devices = Dans cette session, chacun a son propre appareil.
join-error-resume = Ce code ne correspond à aucune place dans une session en cours. Vérifiez-le sur l’autre appareil.

## A live session: the phone
phone-heads = Table de { $heads }
phone-named = Non anonyme : { $name }
phone-anonymous = Anonyme
phone-lost = Pas de connexion, nouvelle tentative…
phone-round = tour { $round }
phone-card-shown = La carte dont nous discutons
phone-card-then-on = Nous discutons de cette carte. Vos propres cartes se trouvent en dessous.
phone-lobby = Vous y êtes
phone-lobby-text = Cet écran suit la session tout seul. Nous commençons dès que tout le monde est là.
phone-explore = Les cartes
phone-explore-text = Touchez une carte pour la lire. Vous les mettrez ensuite en piles.
phone-sort = Le tour n’est pas encore ouvert
phone-sort-text = Dès que l’animateur ou l’animatrice ouvre le tour, vous pouvez trier.
phone-rank = Le tour n’est pas encore ouvert
phone-rank-text = Dès que l’animateur ou l’animatrice ouvre le tour, vous pouvez classer.
phone-reveal = Le résultat
phone-reveal-text = Regardez le grand écran : l’ordre commun y apparaît.
phone-discuss = Discuter
phone-discuss-text = C’est sur ces cartes que les avis divergent le plus.
phone-decide = Décider
phone-decide-text = L’ordre commun devient maintenant l’ensemble de priorités.
phone-concluded = La session est clôturée
phone-concluded-text = Merci de votre participation. Tout lien entre cet appareil et votre vote a été effacé.
phone-sort-late = Les autres classent déjà. Mettez sur Maintenant ce qui doit se faire maintenant, puis continuez.
phone-rank-lead = Mettez la plus importante en haut et envoyez. Les { $top } premières forment votre top.
phone-rank-cut = Il y a plus de cartes sur Maintenant : les { $limit } premières forment votre top, les autres comptent comme Plus tard.
phone-closed = Le tour est clôturé
phone-closed-with = Votre vote compte. Reçu { $receipt }.
phone-closed-without = Vous n’avez pas envoyé de vote : aucun ne compte. Vous pourrez participer au prochain tour.
phone-not-given-sort = Pas encore envoyé. Vos cartes sont conservées.
phone-not-given = Pas encore envoyé. Votre ordre est conservé et compte dès que vous l’envoyez.
phone-piles-only = Vos piles ont été reçues. Classez maintenant les cartes de Maintenant et envoyez.
phone-given-sort = Vos piles ont été reçues. Vous pouvez encore les changer. Reçu { $receipt }.
phone-given = Votre vote a été reçu. Vous pouvez le changer jusqu’à la clôture du tour. Reçu { $receipt }.
phone-changed = Vous avez changé quelque chose. Renvoyez ; en attendant, votre envoi précédent compte. Reçu { $receipt }.
phone-send-sort = J’ai fini de trier
phone-send-rank = Envoyer mon vote
phone-save-refused = Ceci n’a pas été accepté. La situation actuelle est indiquée en haut.
phone-elsewhere = Continuer sur un autre appareil
phone-elsewhere-text = Sur cet appareil, allez à la même session et introduisez ce code personnel :
phone-elsewhere-secret = Gardez-le pour vous : pour nous, qui possède ce code, c’est vous.
phone-refused-not-yet = La session n’en est pas encore là.
phone-refused-round-closed = Le tour a été clôturé entre-temps. Votre envoi précédent compte ; celui-ci, non.
phone-refused-wrong-round = Ceci concernait un tour précédent. Le tour actuel est ci-dessous.
phone-refused-wrong-stage = On ne vote pas à cette étape.
phone-refused-concluded = La session est clôturée : plus rien n’est accepté.
phone-refused-card-twice = Une carte figure deux fois dans votre vote.
phone-refused-card-not-in-round = Une carte ne fait pas partie de ce tour.
phone-refused-too-many-ranked = Votre ordre contient trop de cartes.
phone-refused-card-missing = Il manque encore une carte dans votre ordre.
phone-refused-empty-ballot = Mettez d’abord au moins une carte sur une pile.
phone-refused-key-reused = Vous avez déjà envoyé ceci, avec un autre contenu. Vérifiez et renvoyez.
phone-to-plan = Vers le projet de plan directeur
phone-to-results = Le résultat complet
phone-back = Retour à la session
phone-reveal-here = Montrer l’ordre ici
phone-closed-changed = Le tour est clôturé. Ce que vous avez envoyé compte (reçu { $receipt }) ; ce que vous avez changé ensuite, non.
phone-closed-piles = Le tour est clôturé. Vos piles comptent (reçu { $receipt }) ; vous n’avez pas envoyé d’ordre.
phone-gone = Cette session n’existe plus.
phone-discuss-open = Le grand écran montre de quoi nous parlons.
phone-no-set = Aucun ensemble de priorités n’a été fixé.

## A live session: the projector and the desk
room-stage-in-round = { $stage }, tour { $round }
projector-title = Écran
projector-anonymous = Votre choix est anonyme : personne ne voit qui a choisi quoi.
projector-named = Cette session n’est pas anonyme : votre nom accompagne votre choix.
projector-present = { $count ->
    [0] 0 participant
    [one] 1 participant
   *[other] { $count } participants
}
projector-ready = { $ready } sur { $present } ont terminé
projector-progress = Combien de participants ont terminé
projector-sort = Maintenant, plus tard ou pas maintenant ? Triez les cartes sur votre téléphone.
projector-rank = Classez votre top { $top } sur votre téléphone.
projector-hidden = Personne ne voit encore de résultat. Il viendra pour tout le monde en même temps.
projector-closed = Le tour est clos
projector-closed-text = Vous verrez bientôt le résultat ensemble.
projector-question = À discuter :
projector-explore = De quoi s’agit-il ?
projector-go-to = Sur votre téléphone, allez sur
projector-type = et tapez le code
projector-scan = Ou scannez ce code
projector-qr = Code QR pour participer
projector-top = { $top ->
    [one] Le premier choix du groupe
   *[other] Le top { $top } du groupe
}
projector-people = Compté : le choix de { $people } personnes.
projector-few-people = { $people } personnes ont choisi. À si peu, c’est ensemble le top { $top }, sans ordre fixe.
projector-agree-much = Vous êtes largement d’accord.
projector-agree-fairly = Vous êtes assez d’accord.
projector-agree-little = Les avis divergent.
projector-agree-not = Les avis divergent fortement.
projector-in-top = À droite : combien d’entre vous ont mis une carte dans leur top { $top }.
projector-of = { $count } sur { $people }
projector-many-outside = { $count } autres cartes auraient tout aussi bien pu y figurer.
projector-late = Pas encore entré ? { $address }, code
projector-divided = Ici, vos avis diffèrent
projector-new = nouvelle
projector-same-place = reste
projector-up = ▲ était { $before }
projector-down = ▼ était { $before }
projector-band = Ces cartes sont proches : leur ordre n’est pas sûr.
projector-just-outside = Aurait tout aussi bien pu y figurer : { $cards }.
projector-gone = Plus dans le top après le tour { $round } : { $cards }.
projector-reopened = Ce tour a été rouvert après que son résultat a été vu.
projector-no-result = Il n’y a pas de résultat
projector-no-result-text = Il y a moins de trois votes. Nous ne montrons alors rien, pour que le choix de personne ne puisse être déduit.
projector-discuss = Les cartes dont nous discutons
projector-spread = La moitié d’entre vous la place entre { $from } et { $to } (sur { $size }).
projector-spread-first = première place
projector-spread-last = dernière place
projector-decide = Que décidez-vous ?
projector-decide-text = Le comptage est le point de départ. Vous pouvez vous en écarter, en disant pourquoi.
projector-decided = C’est décidé
projector-counted = compté : place { $place }
desk-to-decide = Vers la décision
desk-set-settled = L’ensemble de priorités est fixé.
desk-set-open = L’ensemble de priorités n’est pas encore fixé.
desk-confirm-undecided = Ce qui n’est pas fixé ne devient pas un ensemble de priorités.
projector-over = Cette session est terminée
projector-over-text = Merci d’avoir réfléchi et choisi avec nous.
projector-on = Connecté
projector-lost = Pas de connexion, nouvel essai
projector-show-all = Tout montrer
projector-scheme = Sombre ou clair
projector-full = Plein écran
desk-title = Animer la session
desk-refresh = Actualiser cette page
desk-stages = Les étapes de la session
desk-status = { $stage }, tour { $round } ({ $deck }) : { $state }
desk-round-waiting = pas encore ouvert
desk-round-open = ouvert
desk-round-closed = clos, résultat encore caché
desk-round-revealed = résultat révélé
desk-deck-whole = toutes les cartes
desk-deck-theme = thème { $theme }
desk-deck-cards = cartes { $cards }
desk-advance = Continuer vers : { $stage }
desk-back = Retour à : { $stage }
desk-open = Ouvrir le tour { $round }
desk-open-again = Rouvrir le tour { $round }
desk-open-again-hint = Le résultat a déjà été vu. Le nouveau résultat le mentionnera.
desk-close = Clore le tour { $round }
desk-close-hint = { $ready } sur { $present } ont terminé. Qui n’a pas fini ne pourra plus rien envoyer.
desk-reveal = Révéler le résultat
desk-reveal-hint = Tout le monde voit alors le résultat, à l’écran et sur le téléphone.
desk-start-round = Commencer le tour { $round } : { $deck } ({ $stage })
desk-decide = Passer à la décision
desk-conclude = Clôturer la session
desk-conclude-hint = Vous verrez d’abord ce que cela fait.
desk-discuss = Discuter ces cartes
desk-pause = Mettre en pause
desk-resume = Reprendre
desk-add-minutes = { $minutes ->
    [one] 1 minute de plus
   *[other] { $minutes } minutes de plus
}
desk-show-card = Montrer { $card }
desk-hide-card = Retirer { $card } de l’écran
desk-confirm-title = Clôturer la session ?
desk-confirm-closed = Le code ne fonctionnera plus. Plus personne ne pourra entrer ni envoyer quoi que ce soit.
desk-confirm-anonymous = Nous effaçons ce qui relie un appareil à un choix. Ensuite personne ne peut savoir qui a choisi quoi, nous non plus.
desk-confirm-named = Nous effaçons ce qui relie un appareil à un choix. Les noms restent liés aux choix, comme convenu.
desk-confirm-kept = Le résultat est conservé. Nous gardons les votes encore { $days ->
    [one] 1 jour
   *[other] { $days } jours
}.
desk-confirm-final = Ceci est irréversible.
desk-confirm-no = Non, pas encore
desk-over = La session est clôturée.
desk-script = Conducteur : ce que vous dites
desk-steps = Ce que vous faites
desk-early = Pour vous seulement : le résultat
desk-early-text = Les participants ne le voient que lorsque vous révélez le résultat. Ils savent que vous le voyez plus tôt.
desk-more = Autres boutons
desk-show-which = Montrer une carte sur chaque écran
desk-show = Montrer
desk-discuss-which = Choisissez les cartes à discuter
desk-divides = divise le plus
desk-round = Commencer un nouveau tour
desk-round-deck = Sur quelles cartes
desk-round-start = Commencer par
desk-join = Participer
desk-projector = Ouvrir l’écran pour la salle
desk-people = Qui est là
desk-to-results = Résultats
desk-to-script = Conducteur complet
desk-to-settings = Réglages
desk-small = trop petit pour être montré à part
desk-notes = Vos notes
desk-notes-text = Pour vous seulement. Les participants ne les voient pas.
desk-noted = noté
desk-refused-stale = Entre-temps, quelque chose a changé dans cette session. Vous voyez ci-dessous où elle en est. Choisissez à nouveau.
desk-refused-concluded = Cette session est déjà clôturée.
desk-refused-nothing-before = C’est le début : impossible de revenir plus loin.
desk-refused-next-round-begun = Un autre tour a déjà commencé. Continuez dans celui-là.
desk-refused-ask-by-name = Utilisez pour cela le bouton pour révéler ou clôturer.
desk-refused-no-round-here = Ce n’est possible que pendant le tri ou le classement.
desk-refused-already-open = Le tour est déjà ouvert.
desk-refused-already-closed = Le tour est déjà clos.
desk-refused-round-open = Fermez d’abord le tour. Vous pourrez ensuite révéler le résultat.
desk-refused-not-revealed = Révélez d’abord un résultat.
desk-refused-not-deciding = Passez d’abord à la décision. Vous pourrez ensuite clôturer.
desk-refused-too-many-rounds = Il y a déjà tant de tours qu’on ne peut plus en ajouter.
desk-refused-already-paused = La session est déjà en pause.
desk-refused-not-paused = La session n’est pas en pause.
desk-refused-minutes = Choisissez de 1 à 60 minutes.
desk-refused-not-in-deck = Cette carte n’est pas dans ce jeu.
desk-refused-twice = Une carte figurait deux fois dans votre choix.
desk-refused-no-theme = Ce thème n’est pas dans ce jeu.
desk-refused-no-cards = Choisissez au moins une carte.
desk-refused-no-card-shown = Il n’y a pas de carte à l’écran.

## A live session: deciding
decision-heading = L’ensemble de priorités
decision-heading-of = L’ensemble de priorités de { $municipality }
decision-order = L’ordre
decision-basis = Part du comptage du tour { $round } : { $people } personnes.
decision-basis-hall = Part du comptage de toute la salle au tour { $round } : { $people } personnes. Il y avait trop peu de votes pour un comptage propre.
decision-open = Pas encore fixé.
decision-settled = Voici l’ensemble. Il est conservé à la clôture de la session.
decision-to-motivate = { $count ->
    [one] { $cards } s’écarte du comptage et reste à motiver.
   *[other] { $cards } s’écartent du comptage et restent à motiver.
}
decision-why = Pourquoi
decision-why-hint = Une raison par carte. Elle est nécessaire pour une carte qui s’écarte du comptage.
decision-save-first = Enregistrez vos textes avant de déplacer une carte, sinon ils sont perdus.
decision-departs-into = Nouvelle dans le top : à la place { $place } du comptage
decision-departs-out = Sortie du top : à la place { $place } du comptage
decision-departs-moved = Déplacée : à la place { $place } du comptage
decision-settle = Voici notre ensemble
decision-settle-again = Fixé. Fixer à nouveau
decision-refused = C’est impossible avec ces cartes. Rien n’a changé.
decision-check-heading = Question finale : poing à cinq doigts
decision-check = { $favour } sur { $answered } peuvent s’en accommoder (trois doigts ou plus).
decision-check-talk = { $favour } sur { $answered } peuvent s’en accommoder (trois doigts ou plus). Quelqu’un a une objection sérieuse : parlez-en encore.
decision-check-few = Trop peu de réponses pour les montrer séparément.
fingers-heading = Pouvez-vous vous en accommoder ?
fingers-hint = Poing à cinq doigts : choisissez combien de doigts vous levez. Vous pouvez encore changer votre réponse.
fingers-count = { $fingers ->
    [one] { $fingers } doigt
   *[other] { $fingers } doigts
}
fingers-0 = Je m’y oppose
fingers-1 = Une objection sérieuse
fingers-2 = J’ai des doutes
fingers-3 = Je peux m’en accommoder
fingers-4 = Je le soutiens
fingers-5 = Je m’y engage
decide-to-desk = Retour au bureau de l’animateur
decide-all-tables = Toutes les tables
decide-not-yet = Il n’y a pas de résultat comme point de départ : rien n’a encore été révélé, ou il y avait moins de trois votes.
decide-tables = { $settled } tables sur { $count } ont fixé leur ensemble.
decide-table-settled = Fixé
decide-table-open = En cours
decide-to-set = Vers l’ensemble
decision-stored = Voici l’ensemble. Il est conservé.
decide-table-none = Aucun ensemble fixé
desk-to-sets = Ce qui est décidé

## Choosing a municipality
search-title = Choisissez votre commune
search-label = Pour quelle commune travaillez-vous ?
search-placeholder = Tapez un nom, par exemple Sint-Niklaas
search-submit = Chercher
search-found = { $count ->
    [0] Aucune commune trouvée
    [one] { $count } commune trouvée
   *[other] { $count } communes trouvées
}
search-former = avec { $names }
search-more = { $count ->
    [one] Encore { $count } autre. Tapez plus de lettres pour choisir.
   *[other] Encore { $count } autres. Tapez plus de lettres pour choisir.
}
search-none = Vérifiez le nom, ou choisissez ci-dessous par province.
search-by-province = Ou choisissez par province

## The road
road-steps = Où vous en êtes sur le parcours
step-explore = Explorer
step-sort = Trier
step-rank = Classer
step-motivate = Motiver
step-decide = Décider
step-masterplan = Masterplan
explore-heading = Explorez les cartes
explore-lead = Lisez les cartes par thème. Écrivez une note si vous le souhaitez : vous la retrouverez plus tard avec la carte, et dans une annexe de votre masterplan.
explore-themes = Thèmes
explore-note = Votre note sur { $card }
explore-next-theme = Vers le thème « { $theme } »
explore-to-sort = Passer au tri
sort-heading = Maintenant, plus tard ou pas maintenant ?
sort-lead = Posez chaque carte sur une pile. Ne réfléchissez pas trop longtemps : vous pourrez encore tout changer.
sort-progress = Cartes triées : { $done } sur { $total }
sort-progress-pattern = Cartes triées : {"{"}done{"}"} sur {"{"}total{"}"}
sort-placed-pattern = « {"{"}card{"}"} » est sur la pile {"{"}pile{"}"}. Cartes triées : {"{"}done{"}"} sur {"{"}total{"}"}.
sort-taken-back-pattern = « {"{"}card{"}"} » est à nouveau devant vous.
sort-done = Toutes les cartes sont sur une pile.
sort-keys = Au clavier : allez à la carte et appuyez sur 1, 2 ou 3 pour les piles, ou sur Z pour reprendre la dernière carte. Vous pouvez aussi faire glisser la carte.
sort-drag = Faites glisser la carte vers une pile
sort-undo = Reprendre la dernière carte
sort-again = Reprendre
sort-again-card = Reprendre « { $card } »
sort-again-card-pattern = Reprendre « {"{"}card{"}"} »
sort-to-rank = Passer au classement
sort-needs-now = Posez d’abord au moins une carte sur la pile Maintenant.
rank-heading = Qu’est-ce qui passe en premier ?
rank-lead = Placez la carte la plus importante en haut. { $top ->
    [one] La première devient la priorité.
   *[other] Les { $top } premières deviennent les priorités.
}
rank-top = Nombre de priorités
rank-top-change = Modifier
rank-keys = La flèche vers le haut et la flèche vers le bas déplacent la carte. Home la place tout en haut, End tout en bas.
rank-grip = Déplacer « { $card } »
rank-up = monter
rank-down = descendre
rank-up-card = Monter « { $card } »
rank-down-card = Descendre « { $card } »
rank-to = à cette place
rank-to-card = Place de « { $card } »
rank-moved = « { $card } » est maintenant à la place { $place } sur { $count }.
rank-moved-pattern = « {"{"}card{"}"} » est maintenant à la place {"{"}place{"}"} sur {"{"}count{"}"}.
rank-to-motivate = Passer aux motivations
motivate-heading = Pourquoi celles-ci ?
motivate-lead = Quelques phrases suffisent. Elles seront reprises telles quelles dans le masterplan.
motivate-vision = Vision
motivate-vision-hint = Que veut votre commune pour son information et son informatique ? Qu’est-ce qu’un habitant en remarquera dans six ans ?
motivate-vision-label = Votre vision
motivate-chosen = { $count ->
    [one] Votre priorité
   *[other] Vos { $count } priorités
}
motivate-your-note = Votre note :
motivate-why = Pourquoi donner la priorité à { $card } ?
motivate-put-away = { $count ->
    [one] Un mot sur l’autre carte
   *[other] Un mot sur les { $count } autres cartes
}
motivate-put-away-hint = Facultatif. Une courte raison aide si quelqu’un demande plus tard pourquoi une carte ne fait pas partie des priorités.
motivate-to-decide = Passer à la décision
decide-heading = Les priorités pour { $organisation }
decide-lead = Vérifiez tout encore une fois. Ensuite, vous fixez l’ensemble.
decide-no-motivation = Pas encore de motivation.
decide-rest = En outre : { $below } dans Maintenant après les priorités, { $later } dans Plus tard, { $notnow } dans Pas maintenant, { $unjudged } non évaluées.
decide-missing = { $count ->
    [one] Une priorité n’a pas encore de motivation.
   *[other] { $count } priorités n’ont pas encore de motivation.
}
decide-no-vision = Il n’y a pas encore de vision.
decide-back = Retour aux motivations
decide-frozen = Un ensemble fixé ne change plus. Si vous décidez autrement plus tard, un nouvel ensemble s’y ajoutera.
decide-done = Cet ensemble est déjà fixé. Modifiez quelque chose pour en créer un nouveau.
decide-done-link = Voir l’ensemble.
decide-submit = Fixer l’ensemble
work-title = Mon travail
work-guest = Vous travaillez comme invité. Seul ce navigateur retrouve votre travail, jusqu’à trente jours après votre dernière visite.
work-keep = Le conserver avec un compte
work-roads = En cours
work-no-roads = Vous n’avez encore rien en cours.
work-log-in = Vous avez déjà travaillé ici avec un compte ? Connectez-vous pour retrouver votre travail.
work-sorted = { $count ->
    [one] { $count } carte triée
   *[other] { $count } cartes triées
}
work-changed = Modifié le { $date }
work-resume = Continuer
work-delete = Supprimer
work-delete-road-text = Votre tri, votre classement et vos textes disparaîtront. Les ensembles fixés restent.
work-delete-yes = Oui, supprimer
work-new = Commencer pour une commune
work-plans = Plans directeurs
work-sets = Ensembles de priorités
work-no-sets = Aucun ensemble n’est encore fixé.
work-not-own = d’un ou d’une collègue

## Sorting and ranking, refused
ballot-not-in-deck = La carte { $card } ne fait pas partie de ce jeu de cartes. Rien n’a changé ; réessayez.
ballot-twice = La carte { $card } figure deux fois dans le classement. Rien n’a changé ; réessayez.
ballot-not-ranked = La carte { $card } n’est pas sur la pile Maintenant. Rien n’a changé ; réessayez.
ballot-missing = La carte { $card } manque dans le classement. Rien n’a changé ; réessayez.

## The count
nav-count = Comment nous comptons
count-title = Comment est-ce compté ?
count-lead = Des votes séparés à un seul ordre partagé, chiffres à l’appui. Ce qui est dit de deux cartes se vérifie dans le tableau de toutes les comparaisons.
count-refused = Ces votes ne peuvent pas être comptés
count-example-ballots = Les vingt votes de cet exemple
count-order-legend = Places : où la carte arrive quand nous tirons chaque fois d’autres personnes du groupe (dans au moins neuf tirages sur dix). Dans le top 3 et le top 5 : combien de votes y mettent la carte.
count-measures = Mesures d’accord
count-command-file = votes
count-example = Exemple inventé : vingt personnes d’une commune qui n’existe pas, avec les cartes de notre reconstruction. En bas de la page, comptez vos propres votes.
count-own = Ce sont vos propres votes. Nous ne les conservons pas : si vous quittez la page, il faudra les coller à nouveau.
count-order = L’ordre partagé
count-weighs = Tout le monde ne compte pas autant. Les nombres ci-dessous sont des poids ; ensemble les votes pèsent { $total }.
count-unjudged = Personne n’a jugé { $cards } : nous ne le comptons donc pas.
count-order-caption = Les cartes dans l’ordre partagé
count-band = Groupe
count-ranks = Places
count-top-3 = Dans le top 3
count-top-5 = Dans le top 5
count-mean-rank = Rang moyen
count-sure = À quel point est-ce sûr ?
count-sure-how = Les cartes dont les places se chevauchent forment un groupe. Deux voisines d’un groupe pourraient aussi bien être dans l’autre sens.
count-picture = Pour chaque carte, les places qu’elle obtient dans neuf tirages sur dix ; le point est sa place dans l’ordre. Le tableau ci-dessus donne les mêmes chiffres.
count-how = Voici comment nous avons compté
count-how-pairs = Nous comparons deux à deux.
count-how-pairs-text = Chaque vote dit de deux cartes laquelle est plus haut, ou qu’elles sont à égalité. Qui classe quelques cartes les met au-dessus de toutes les autres ; celles-ci sont à égalité entre elles. Une égalité ne compte pour aucune des deux.
count-how-example = Par exemple :
count-how-unjudged = Non jugée n’est pas la même chose que dernière.
count-how-unjudged-text = Si quelqu’un n’a pas jugé une carte, son vote ne compte pas dans les comparaisons avec cette carte.
count-how-order = Nous cherchons l’ordre qui contredit le moins de personnes possible.
count-how-order-text = Un ordre qui met une carte au-dessus d’une autre contredit tous ceux qui veulent l’inverse. L’ordre partagé est celui qui a le moins de contradictions sur toutes les paires ensemble. Nous le trouvons exactement, tant que 24 cartes au plus se devancent en cercle. S’il y en a plusieurs aussi bons, nous le disons.
count-how-sure = Nous regardons si cela tient.
count-how-sure-text = Mille fois, nous tirons autant de personnes du groupe, avec remise, et nous recomptons. Une place qui revient presque toujours est sûre. Une place qui change sans cesse ne l’est pas. Si des cartes sont à égalité dans un tirage, le hasard décide.
count-cards = Carte par carte
count-agreement = Le groupe est-il d’accord ?
count-measure = Mesure
count-value = Valeur
count-meaning = Signification
count-dividing = Les cartes qui divisent le plus
count-methods = D’autres façons de compter
count-methods-text = Quatre méthodes sur les mêmes votes. > signifie plus haut, = signifie à égalité.
count-matrix = Toutes les comparaisons
count-matrix-caption = Combien de votes mettent la carte de gauche au-dessus de la carte du haut
count-form = Comptez vos propres votes
count-form-text = Avez-vous voté sur papier ou dans un tableur ? Copiez le tableau et collez-le ici.
count-form-ballots = Votes
count-form-hint = La première ligne nomme les cartes, puis une ligne par personne. Chaque cellule contient la place de la carte : 1 est la meilleure, des chiffres égaux sont à égalité. Un tiret signifie non jugée. Une colonne de noms ou de numéros est ignorée, les lignes vides aussi. Une colonne « nombre » dit combien de personnes ont voté ainsi, « poids » combien chacune compte. Séparez les cellules par une tabulation, un point-virgule ou une virgule.
count-form-empty = Une cellule vide signifie
count-form-bottom = à égalité avec les autres cellules vides, sous tout ce qui a une place
count-form-no-opinion = non jugée
count-form-top = Longueur du top
count-form-submit = Compter
count-too-many = Cette page compte au plus { $most } cartes. Le programme lui-même en accepte davantage.
count-sources = Méthodes et sources
count-source-kemeny = L’ordre qui a le moins de contradictions, calculé exactement (Kemeny 1959 ; Young et Levenglick 1978). S’il y en a plusieurs aussi bons, nous montrons celui où la carte qui vient d’abord dans le jeu vient d’abord.
count-source-distance = Distance entre deux votes : un par paire classée autrement, un demi si l’un des deux la met à égalité (Fagin et autres 2006).
count-source-others = Borda compte des points par carte plus basse (1781), Copeland les comparaisons gagnées (1951), Schulze la chaîne de majorités la plus forte (2011). À égalité, les cartes partagent une place.
count-source-agreement = W corrigé pour les égalités (Kendall et Babington Smith 1939), la moyenne de τx sur toutes les paires de personnes (Emond et Mason 2002).
count-source-polarization = Par paire, deux fois le plus petit côté, divisé par ceux qui ont jugé les deux cartes (Can, Ozkes et Storcken 2015).
count-source-sure = Mille tirages avec remise (Efron 1979). Un vingtième des places est laissé de côté à chaque bout.
count-command = Pour vérifier, cette commande donne tous les chiffres :
tally-summary = { $people ->
    [one] Une personne a voté
   *[other] { $people } personnes ont voté
} sur { $cards ->
    [one] une carte
   *[other] { $cards } cartes
}. Ensemble, les votes disent { $stated } fois laquelle de deux cartes doit être plus haut ; cet ordre y contrevient { $overruled } fois{ $exact ->
    [1] , et aucun n’y contrevient moins
   *[other] {""}
}.
tally-ranks = { $low } à { $high }
tally-wins = { $wins ->
    [0] { $card } ne gagne contre aucune autre carte
    [one] { $card } gagne contre une autre carte
   *[other] { $card } gagne contre { $wins } autres cartes
} et perd contre { $losses }.{ $even ->
    [0] {""}
   *[other] {" "}Elle est à égalité avec { $even }.
}
tally-pair = { $above } des { $total } votes { $above ->
    [one] met
   *[other] mettent
} { $upper } au-dessus de { $lower }, { $below } l’inverse et { $tied } à égalité.{ $unjudged ->
    [0] {""}
    [one] {" "}Un ne les a pas jugées toutes les deux.
   *[other] {" "}{ $unjudged } ne les ont pas jugées toutes les deux.
}
tally-finding-none = Il n’y a pas encore de votes : tous les ordres se valent.
tally-finding-few = { $people ->
    [one] Une personne a voté
   *[other] { $people } personnes ont voté
}. Avec si peu de personnes, le top { $top } est un groupe de cartes plutôt qu’un ordre fixe.
tally-finding-not-judged = Personne n’a jugé { $cards } : { $count ->
    [one] sa place ne dit rien
   *[other] leur place ne dit rien
}.
tally-finding-heuristic = Trop de cartes se devancent en cercle pour être sûr du meilleur ordre. Celui-ci a { $score } contradictions ; moins de { $bound } est impossible.
tally-finding-circle = { $cards } se devancent en cercle : pour ces cartes, aucun ordre ne convient à toutes les majorités.
tally-finding-other-orders = Avec celui-ci, { $orders } ordres sont aussi bons. Des cartes peuvent y avoir une autre place.
tally-finding-many-orders = Il y a tant d’ordres aussi bons que leur nombre a { $digits } chiffres.
tally-finding-other-top = { $method } donne un autre top { $top } : { $in } en plus, { $out } en moins.
tally-finding-top-in = { $method } donne un autre top { $top } : { $in } en plus.
tally-finding-top-out = { $method } donne un autre top { $top } : { $out } en moins.
tally-finding-same-top = Quatre façons de compter donnent le même top { $top }.
tally-sure = Et si quelqu’un d’autre était venu ? Nous avons tiré { $draws } fois { $people } personnes du groupe. Dans { $same } tirages sur { $draws }, le top { $top } contenait les mêmes cartes. { $bands ->
    [one] Il n’y a nulle part de limite nette entre les places des cartes.
   *[other] Les cartes se répartissent en { $bands } groupes qui se suivent.
}
tally-certain = { $count ->
    [0] Aucune carte n’est dans le top { $top } dans neuf tirages sur dix.
   *[other] Dans le top { $top } dans au moins neuf tirages sur dix : { $cards }.
}
tally-perhaps = { $count ->
    [0] Pour aucune autre carte ce n’est douteux.
   *[other] Tantôt dedans, tantôt dehors : { $cards }.
}
tally-dividing = { $value } sur 1. La moitié centrale des votes la met entre les places { $low } et { $high }.
measure-w = W de Kendall
measure-w-meaning = 1 : tous donnent le même ordre. 0 : les ordres s’annulent.
measure-tau = τx moyen
measure-tau-meaning = À quel point deux personnes s’accordent en moyenne. 1 : tout à fait, −1 : exactement l’inverse.
measure-distance = Distance moyenne
measure-distance-meaning = Combien de paires de cartes deux personnes classent autrement en moyenne.
measure-polarization = Division
measure-polarization-meaning = 0 : aucune paire n’est disputée. 1 : sur chaque paire, une moitié s’oppose à l’autre.
undefined-no-ballots = impossible à dire : il n’y a pas de votes
undefined-one-ballot = impossible à dire : une seule personne a voté
undefined-one-alternative = impossible à dire : il n’y a qu’une carte
undefined-all-tied = impossible à dire : chaque vote met toutes les cartes à égalité
undefined-not-judged = impossible à dire : tous n’ont pas jugé toutes les cartes
undefined-too-much = impossible à dire : il y a trop de votes ou de cartes pour tirer mille fois
undefined-one-group = impossible à dire : il n’y a pas deux groupes
fault-at-line = Ligne { $line } : { $problem }
fault-empty = il n’y a encore rien. Collez un tableau de votes.
fault-not-text = ce n’est pas du texte ordinaire. Copiez le tableau de votre tableur et collez-le ici.
fault-no-alternatives = la première ligne ne nomme pas de cartes.
fault-too-many = il y a trop de cartes ou de votes.
fault-no-name = la colonne { $column } n’a pas de nom. Nommez chaque colonne dans la première ligne.
fault-name-twice = deux colonnes s’appellent « { $name } ». Donnez-leur des noms différents.
fault-not-a-place = pour { $name }, il est écrit « { $found } ». Mettez une place (1, 2, 3…), un tiret ou rien.
fault-count = le nombre doit être un entier au-dessus de 0, pas « { $found } ».
fault-weight = le poids doit être un entier au-dessus de 0, pas « { $found } ».
fault-too-few-cells = cette ligne a { $found ->
    [one] une cellule
   *[other] { $found } cellules
}, la première { $expected }.
fault-too-many-cells = cette ligne a plus de cellules que les { $expected } de la première.
fault-quote = un guillemet n’est pas fermé.
fault-column-twice = la colonne du nombre ou du poids est là deux fois.
fault-too-heavy = les nombres sont trop grands pour être comptés.
fault-other = nous ne pouvons pas lire ceci.

## The results of a workshop
result-title = Résultat : { $title }
result-rounds = Tours
result-round = Tour { $round }
result-who = { $people ->
    [one] une personne a voté
   *[other] { $people } personnes ont voté
}{ $ballots ->
    [1] {""}
   *[other] {" "}({ $ballots } bulletins)
}, sur { $cards ->
    [one] une carte
   *[other] { $cards } cartes
}.
result-hidden = Il n’y a encore rien à voir ici. Tout le monde découvre le résultat au même moment : quand l’animateur le dévoile.
result-too-few = Ce tour n’a pas de résultat : il y a moins de trois bulletins. Avec si peu, on verrait qui a choisi quoi.
result-reopened = Ce tour a été rouvert après que son résultat a été vu. Qui a voté ensuite pouvait s’en inspirer.
result-how = Comment a-t-on compté ?
result-order = Le top { $top } du groupe
result-order-set = Le top { $top } comme ensemble de cartes
result-order-summary = { $first } vient en premier. C’est l’ordre qui contredit le moins de personnes possible.
result-set-summary = Avec { $people } personnes, aucun ordre n’est certain. Ces { $top } cartes viennent ensemble en tête du décompte ; elles suivent ici l’ordre du jeu de cartes.
result-at-edge = à la limite
result-perhaps = Pourraient tout aussi bien en faire partie : { $cards }.
result-band = Ces cartes sont si proches que leur ordre n’est pas certain.
result-band-goes-on = Ces cartes sont proches les unes des autres, et proches aussi de cartes juste en dehors du top. Leur ordre n’est pas certain.
result-ranks = Place { $ranks }.
result-how-sure = Est-ce bien sûr ?
result-all = { $count ->
    [one] La carte et ses chiffres
   *[other] Les { $count } cartes, avec les chiffres
}
result-agreement-is = Le groupe est { $words }.
result-agreement-very-high = très unanime
result-agreement-high = unanime
result-agreement-fair = assez unanime
result-agreement-low = divisé
result-agreement-very-low = très divisé
result-agreement-scale = sur une échelle de 0 (hasard) à 1 (tous pareils)
result-agreement-share = En moyenne, deux personnes du groupe classent de la même façon { $share } paires de cartes sur 100. Au hasard, ce serait 50.
result-gauge = Unanimité : { $number } sur une échelle de 0 à 1
result-gauge-low = 0 · hasard
result-gauge-high = tous pareils · 1
result-measures = Autres mesures
result-dividing = Les cartes qui divisent le plus
result-dividing-none = Aucune carte ne divise fortement le groupe.
result-dividing-lead = C’est ici que les avis s’écartent le plus. Ce sont les cartes à discuter.
result-divides = { $now ->
    [one] { $now } vote veut
   *[other] { $now } votes veulent
} cela maintenant ({ $high } dans leur top { $top }), { $off } non : { $later } plus tard et { $notnow } pas maintenant.{ $unjudged ->
    [0] {""}
    [one] {" "}Un vote ne juge pas la carte.
   *[other] {" "}{ $unjudged } votes ne jugent pas la carte.
}
result-spread = Où se trouve { $card } : nombre de votes par place et par pile
result-place = Place { $place }
result-place-below = Place { $place } ou plus bas
result-pile-now = Maintenant
result-pile-later = Plus tard
result-pile-not-now = Pas maintenant
result-pile-unjudged = Pas jugée
result-where = Place ou pile
result-people = Personnes
result-numbers = En chiffres
result-perspectives = Par rôle
result-municipalities = Par commune
result-perspective-politics = Politique
result-perspective-management = Direction
result-perspective-ict = TIC
result-perspective-service = Services
result-whole = Tout le monde
result-group = { $name } ({ $people } personnes, { $agreement }) : { $differs }
result-group-same = le même top que tout le monde.
result-group-same-but = le même top que tout le monde, à la limite près.
result-group-differs = { $in } en plus, { $out } en moins.
result-group-in = { $in } en plus.
result-group-out = { $out } en moins.
result-group-edge = À la limite : { $cards }.
result-groups-few = Avec moins de 12 personnes, une carte glisse vite de quelques places. Lisez donc les différences avec prudence.
result-groups-picture = Place de chaque carte par groupe. La zone colorée est le top.
result-groups-table = En chiffres
result-groups-each = Chaque commune à part
result-groups-caption = Place de la carte dans chaque groupe. ◆ dans le top { $top }, ◇ à la limite.
result-groups-hidden = { $count ->
    [one] Pas montré à part : { $names }. Nous ne montrons pas un groupe de moins de trois bulletins, ni un groupe qui permettrait d’en calculer un si petit.
   *[other] Pas montrés à part : { $names }. Nous ne montrons pas les groupes de moins de trois bulletins, ni ceux qui permettraient d’en calculer un si petit.
}
result-group-head = Groupe
result-others = Aussi dans leur top
result-agreement-head = Unanimité
result-shares = Dans combien des { $total } communes la carte est dans le top { $top }
result-shares-sentence = { $card } est dans le top { $top } de { $count } des { $total } communes montrées.
result-shares-table = Nombre de communes par carte
result-in-top = Dans le top
result-edge-head = À la limite
result-shift = Du tour { $from } au tour { $to }
result-shift-same = Le top { $top } contient toujours les mêmes cartes.
result-shift-top = Nouveau dans le top { $top } : { $in }. Sorti : { $out }.
result-shift-agreement-up = Le groupe s’est rapproché : de { $then } à { $now } ({ $words }).
result-shift-agreement-down = Le groupe s’est éloigné : de { $then } à { $now } ({ $words }).
result-shift-agreement-same = L’unanimité est restée la même : { $then }, à présent { $now } ({ $words }).
result-shift-picture = Place de chaque carte, avant et maintenant. Sous la ligne pointillée, une carte est hors du top.
result-shift-table = Place par tour
result-change = Différence
result-moved-up = { $places ->
    [one] une place plus haut
   *[other] { $places } places plus haut
}
result-moved-down = { $places ->
    [one] une place plus bas
   *[other] { $places } places plus bas
}
result-moved-not = pareil
result-ballots = Votes

## Sessions, before they begin
sessions-closed = Sur ce site, les sessions sont animées par les animateurs et les coordinateurs. Demandez ce rôle à un administrateur du site.
nav-sessions = Séances
agenda-title = Séances
agenda-lead = Lors d’une séance, un groupe choisit ensemble les principes qui passent en premier, chacun sur son téléphone. Une personne anime le groupe.
agenda-own = Vos séances
agenda-own-none = Vous n’avez pas de séance à venir.
agenda-own-past = Vos séances passées ({ $count })
agenda-prepare = Préparer une séance
agenda-coming = Prochainement
agenda-coming-none = Aucune séance n’est au programme.
agenda-past = Séances passées ({ $count })
agenda-lead-one = Animer une séance ?
agenda-lead-one-text = Avec un compte, vous préparez une séance en quelques minutes : pour votre commune, une association de communes ou une salle avec beaucoup de communes. Les participants n’ont pas besoin de compte.
agenda-at = { $time }
agenda-month-1 = janv.
agenda-month-2 = févr.
agenda-month-3 = mars
agenda-month-4 = avr.
agenda-month-5 = mai
agenda-month-6 = juin
agenda-month-7 = juil.
agenda-month-8 = août
agenda-month-9 = sept.
agenda-month-10 = oct.
agenda-month-11 = nov.
agenda-month-12 = déc.
agenda-code = Code
agenda-code-lead = Ce code permet de participer. Ne le montrez que dans la salle.
agenda-stage = Où en est la séance :
agenda-stage-lobby = pas encore commencée
agenda-stage-explore = exploration
agenda-stage-sort = tri
agenda-stage-rank = classement
agenda-stage-reveal = révélation
agenda-stage-discuss = discussion
agenda-stage-decide = décision
agenda-stage-concluded = terminée
agenda-concluded = La séance est terminée. Son code ne fonctionne plus.
agenda-leading = Vous animez cette séance
agenda-desk = Animer la séance
agenda-results = Résultat
agenda-programme = Programme
agenda-taking-part = Communes participantes
agenda-nobody-yet = Aucune pour l’instant. Inscrivez-vous et votre commune apparaîtra ici.
agenda-practical = En pratique
agenda-enrolled = Vous êtes inscrit pour { $municipality }.
agenda-withdraw = Me désinscrire
agenda-enrol = M’inscrire
agenda-enrol-for = Vous vous inscrivez pour { $municipality }.
agenda-enrol-which = Pour quelle commune ?
agenda-enrol-told = L’animateur voit votre nom et votre adresse e-mail. Le nom de votre commune figure sur cette page.
agenda-enrol-account = L’inscription se fait avec votre compte.
agenda-enrol-over = Les inscriptions à cette séance sont closes.
agenda-enrol-elsewhere = Cette séance s’adresse à d’autres communes que la vôtre.
agenda-enrol-no-municipality = Choisissez une commune pour laquelle vous travaillez. Votre compte n’en a pas qui convienne.
agenda-enrol-full = Cette séance est complète.
agenda-calendar = Ajouter à votre agenda (.ics)
agenda-organiser = Animation : { $name }
agenda-enrolments = Qui vient
agenda-enrolments-none = Personne ne s’est encore inscrit.
agenda-enrolments-hint = Vous seul voyez ces noms. N’utilisez les adresses que pour cette séance.
agenda-column-municipality = Commune
agenda-column-name = Nom
agenda-column-email = Adresse e-mail
agenda-delete = Supprimer cette séance
agenda-delete-text = Tout ce qui a été choisi dans cette séance disparaît aussi, de même que les inscriptions. C’est irréversible.
prepare-choose-title = Préparer une séance
prepare-choose-lead = Choisissez un modèle. Vous pourrez tout modifier ensuite.
prepare-choose-method = { $rounds ->
    [one] Un tour
   *[other] { $rounds } tours
}, les { $top } principes les plus importants.
prepare-choose = Choisir
prepare-other-template = Un autre modèle
prepare-new-title = Nouvelle séance
prepare-new-lead = Modèle : { $template }. Le titre, le jour et la commune suffisent ; le reste est rempli.
prepare-settings-title = Réglages
prepare-refused = Pas encore enregistré. Vérifiez ce qui est en rouge ci-dessous.
prepare-create = Créer la séance
prepare-cancel = Annuler
prepare-title = Titre
prepare-title-hint = Tel qu’il s’affichera sur le grand écran.
prepare-date = Jour
prepare-time = Heure de début
prepare-municipalities = Commune ou communes
prepare-municipalities-hint = Un nom par ligne. Vous pouvez aussi coller une liste. Une salle peut commencer vide : les communes s’ajoutent en s’inscrivant.
prepare-municipalities-offers = Communes qui commencent ainsi
prepare-enrolled = Se sont inscrites elles-mêmes : { $names }.
prepare-kind = Type de séance
prepare-kind-legend = Pour qui ?
prepare-kind-municipality = Une commune
prepare-kind-municipality-hint = Tout le monde appartient à la même commune.
prepare-kind-partnership = Association de communes
prepare-kind-partnership-hint = Les membres décident ensemble d’une seule série de priorités.
prepare-kind-hall = Salle avec beaucoup de communes
prepare-kind-hall-hint = Chaque commune décide de sa propre série de priorités.
prepare-partnership = Nom de l’association
prepare-partnership-hint = Nécessaire uniquement pour une association.
prepare-announce = Lieu et programme
prepare-place = Lieu
prepare-programme = Programme
prepare-programme-hint = Par exemple une ligne par point, avec l’heure.
prepare-listed = Afficher sur la page des séances
prepare-listed-hint = Tout le monde voit alors le titre, le jour, le lieu, le programme, votre nom et les communes. Les coordinateurs peuvent s’inscrire. Le code n’y figure pas.
prepare-listed-yes = sur la page des séances
prepare-listed-no = pas sur la page des séances
prepare-method = Méthode
prepare-settled = La séance a commencé. Ce qui figure ici est désormais fixé : c’est ce qui a été dit aux participants.
prepare-top-now = top { $top }
prepare-ballots = Qui voit qui a choisi quoi ?
prepare-anonymous = Anonyme
prepare-anonymous-hint = Personne ne voit qui a choisi quoi, vous non plus.
prepare-named = Nominatif
prepare-named-hint = Les participants donnent leur nom et sont prévenus que vous voyez ce qu’ils ont choisi.
prepare-early = Je veux pouvoir voir un résultat avant de le révéler
prepare-early-hint = Uniquement pour un tour fermé. Les participants en sont informés à l’avance.
prepare-top = Longueur du top
prepare-top-hint = Le nombre de principes que le groupe met en avant.
prepare-rounds = Nombre de tours
prepare-rounds-hint = Au deuxième tour, chacun peut revoir ses choix.
prepare-scope = Comment parcourir les cartes ?
prepare-whole-deck = Toutes les cartes ensemble
prepare-by-theme = Thème par thème
prepare-by-theme-hint = Un tour par thème, puis un sur toutes les cartes.
prepare-ranking = Que classe-t-on ?
prepare-piles = Trois piles, et seule Maintenant est classée
prepare-piles-hint = Rapide, et presque aussi précis que de tout classer.
prepare-full = Toutes les cartes dans l’ordre
prepare-full-hint = Demande plus de temps et d’attention.
prepare-limit = Pas plus de cartes sur Maintenant que la longueur du top
prepare-limit-hint = Vaut pour le classement avec trois piles.
prepare-perspectives = Quels rôles demande-t-on ?
prepare-perspectives-hint = Cela montre si les rôles choisissent différemment. Un groupe de moins de trois n’est jamais montré à part. Ne cochez rien pour ne rien demander.
prepare-devices = Appareils
prepare-tables = Un appareil peut représenter une table
prepare-tables-hint = Le choix compte alors autant de fois qu’il y a de personnes à cette table.
prepare-deck = Jeu de cartes
prepare-newest-deck = Prendre le jeu le plus récent
prepare-minutes = Temps par partie
prepare-total = { $minutes } minutes en tout
prepare-total-now = {"{"}minutes{"}"} minutes en tout
prepare-minutes-hint = En minutes entières. Avec 0, une partie n’a pas de minuteur.
prepare-each-next-round = pour chaque tour suivant
prepare-part-lobby = Accueil
prepare-part-explore = Explorer
prepare-part-sort = Trier
prepare-part-rank = Classer
prepare-part-reveal = Révéler
prepare-part-discuss = Discuter
prepare-part-revise = Revoir
prepare-part-reveal-again = Révéler à nouveau
prepare-part-decide = Décider
prepare-part-conclude = Conclure
prepare-rest = Langue et conservation
prepare-language = Langue de l’écran et du déroulé
prepare-language-hint = Sur un téléphone, chacun choisit sa langue.
prepare-retention = Conserver les choix, en jours
prepare-retention-hint = Durée après la fin de la séance.
prepare-retention-now = conservés { $days } jours
prepare-fault-date = Choisissez un jour.
prepare-fault-past = Ce jour est déjà passé.
prepare-fault-time = Écrivez l’heure ainsi : 09:30.
prepare-fault-choice = Faites un choix ici.
prepare-fault-number = Indiquez un nombre entier, de { $fewest } à { $most }.
prepare-fault-unknown = Nous ne connaissons pas « { $name } ». Vérifiez le nom.
prepare-fault-unlike = Nous ne connaissons pas « { $name } ». Voulez-vous dire { $offered } ?
prepare-fault-no-municipality = Pour quelle commune est la séance ?
prepare-fault-one-municipality = Vous citez { $found } communes. N’en gardez qu’une, ou choisissez un autre type de séance.
prepare-fault-two-municipalities = Une association compte au moins deux communes.
prepare-fault-many-municipalities = C’est trop : { $most } communes au plus.
prepare-fault-takes-part = Quelqu’un de { $name } participe déjà. Cette commune ne peut plus être retirée.
prepare-fault-settled = Entre-temps, la séance a commencé. La méthode est désormais fixée : rien n’y a changé.
script-title = Déroulé
script-edit = Modifier le déroulé
script-print = Imprimez avec le bouton de votre navigateur : les boutons de cette page n’y figurent pas.
script-minutes = { $minutes } min
script-times = { $times } fois
script-own-words = modifié
script-change = Modifier
script-say = Dites
script-do = Faites
script-spare = Si vous ajoutez un tour
script-spare-hint = Ces parties ne sont pas prévues et ne comptent pas dans le temps.
script-parts = Parties du déroulé
script-say-hint = Un paragraphe par ligne.
script-do-hint = Une étape par ligne.
script-promises = Vous ajoutez toujours ceci
script-promises-hint = Les participants apprennent ainsi ce que devient leur choix. Les phrases suivent la méthode de la séance.
script-blanks = Ce que nous remplissons
script-blanks-hint = Tapez-le avec les accolades. Le déroulé montre alors la bonne valeur.
script-blank-address = l’adresse où vont les participants
script-blank-code = le code de la séance
script-blank-top = la longueur du top
script-blank-minutes = les minutes de cette partie
script-blank-provenance = d’où viennent les cartes
script-reset = Rétablir le texte du modèle
script-save-next = Enregistrer et continuer
error-session-title = Nous ne trouvons pas cette séance
error-session-text = Elle n’existe plus, ou n’est pas publique. Connectez-vous si vous l’avez préparée.
agenda-join = Vous avez un code ? Participez à une session

## Administration

nav-admin = Gestion
admin-title = Gestion
admin-places = Parties de la gestion
admin-overview = Aperçu
admin-organisations = Administrations
admin-accounts = Comptes
admin-catalogues = Jeux de cartes
admin-log = Journal
admin-settings = Paramètres
admin-retention = Conservation
admin-saved = Enregistré.
admin-figure = { $number }
admin-pages = Autres pages
admin-previous = Précédente
admin-next = Suivante
admin-page-of = Page { $number } sur { $last }
admin-attention = Demande votre attention
admin-no-requests = Personne n’attend un rôle.
admin-requests = Demandes de rôle en attente : { $count }. Ouvrez un compte pour les confirmer ou les refuser.
admin-asked-on = demandé le { $date }
admin-counts = Dans cette installation
admin-count-municipalities = Communes
admin-count-partnerships = Partenariats
admin-count-administrators = Gestionnaires
admin-count-sets = Ensembles de priorités
admin-count-sessions = Séances
admin-count-disabled = dont fermés : { $count }
admin-deck-now = Tout nouveau travail commence avec { $name }, version { $version }.
admin-something-wrong = Il y a quelque chose à vérifier dans l’état du programme.
admin-alone = Il n’y a qu’un seul gestionnaire. Donnez aussi ce rôle à quelqu’un d’autre : qui perd son accès pourra alors être aidé.
admin-found = Trouvé : { $count }
admin-show-all = Afficher toutes les administrations
admin-organisation-search = Nom, ancien nom ou code
admin-municipalities = Communes
admin-new-municipality = Nouvelle commune
admin-merge = Fusionner des communes
admin-import-list = Importer une liste
admin-no-province = Sans province
admin-partnerships = Partenariats
admin-partnership = partenariat
admin-no-partnerships = Il n’y a pas encore de partenariats.
admin-new-partnership = Nouveau partenariat
admin-ended = Terminées
admin-ended-hint = Leurs ensembles et leurs plans restent lisibles. Personne ne peut plus commencer avec elles.
admin-ended-on = jusqu’au { $date }
admin-key-is = Code : { $key }
admin-merged-into = Fusionnée dans
admin-people-here = Qui travaille ici ?
admin-name = Nom
admin-key = Code INS, ou le code d’un autre pays
admin-key-hint = Cinq chiffres, ou deux majuscules et le code utilisé là-bas, comme NL-0344. Le code ne change plus ensuite.
admin-key-unlike = Indiquez cinq chiffres comme 44021, ou un code comme NL-0344.
admin-key-taken = Il existe déjà une commune avec ce code.
admin-province = Province ou région
admin-former = Anciens noms
admin-former-hint = Un par ligne. On retrouve alors aussi la commune sous ce nom.
admin-external = Adresse sur le web
admin-kbo = Numéro BCE
admin-kbo-hint = Nécessaire uniquement pour la connexion via l’État. Par exemple 0207.451.227.
admin-kbo-unlike = Ce numéro n’est pas correct : vérifiez les dix chiffres.
admin-kbo-taken = Une autre administration a déjà ce numéro.
admin-inhabitants = Habitants
admin-inhabitants-hint = Peut rester vide. Sert à pondérer les communes par habitants dans une comparaison.
admin-inhabitants-unlike = Ceci n’est pas un nombre d’habitants, comme 72 883.
admin-valid-from = Existe depuis
admin-valid-until = N’existe plus depuis
admin-valid-hint = Laissez vide ce que vous ne savez pas. Indiquez une date de fin le jour même ou après.
admin-date-unlike = Indiquez une date.
admin-date-future = Ce jour n’est pas encore arrivé. Faites-le le jour même ou après.
admin-date-order = La fin est avant le début.
admin-names-nothing = Nous ne trouvons pas d’administration portant le nom ou le code « { $name } ».
admin-names-several = Il y en a plusieurs du nom de « { $name } ». Indiquez le code.
admin-merge-lead = Les anciennes communes reçoivent une date de fin. Leurs ensembles, plans et personnes restent où ils sont. La nouvelle commune reçoit leurs noms comme anciens noms, et leur place dans les partenariats.
admin-merge-from = Quelles communes fusionnent dans une autre ?
admin-merge-from-hint = Une par ligne, par nom ou code.
admin-merge-into = Dans quelle commune ?
admin-merge-into-hint = Elle n’existe pas encore ? Créez-la d’abord.
admin-merge-on = À partir de quel jour ?
admin-merge-on-hint = Le jour de la fusion, aujourd’hui ou avant.
admin-merge-do = Fusionner
admin-merge-twice = La même commune y figure deux fois.
admin-merge-ended = Une de ces communes a pris fin entre-temps.
admin-members = Communes participantes
admin-members-are = Participent actuellement : { $names }.
admin-ticked = cochées : { $count }
admin-partnership-few = Choisissez au moins deux communes.
admin-partnership-until-hint = À remplir quand le partenariat prend fin. Ses ensembles restent lisibles.
admin-import-lead = Importez les communes d’un autre pays, ou une nouvelle version d’une liste. Vous voyez d’abord ce qui change. Rien n’est enregistré avant votre confirmation.
admin-list-file = Fichier CSV
admin-list-file-hint = Jusqu’à 5 Mo et 10 000 lignes.
admin-look = Vérifier
admin-line = Ligne { $line } :
admin-more-faults = Et { $count } autres.
admin-list-form = À quoi ressemble le fichier
admin-list-form-text = La première ligne nomme les colonnes, dans cet ordre, séparées par un point-virgule. Chaque ligne suivante est une commune.
admin-list-form-key = key : le code INS, ou deux majuscules pour le pays, un tiret et le code utilisé là-bas.
admin-list-form-former = former_names : anciens noms, séparés par une barre verticale. region, former_names et external_uri peuvent rester vides.
admin-list-form-inhabitants = inhabitants : le nombre d’habitants. Cette dernière colonne peut manquer ; là où rien n’est indiqué, le nombre reste inchangé.
admin-list-form-limits = Enregistrez le fichier en CSV UTF-8. Dans Excel : « CSV UTF-8 (délimité par des virgules) ».
admin-list-too-large = Ce fichier est trop grand : { $mebibytes } Mo au maximum.
admin-list-not-csv = Ce n’est pas du CSV. Enregistrez la liste en CSV et choisissez ce fichier.
admin-list-not-utf8 = Les lettres de ce fichier sont illisibles. Enregistrez-le en CSV UTF-8.
admin-list-columns = La première ligne doit être exactement : { $columns }
admin-list-too-many = Ce fichier a trop de lignes : { $rows } au maximum.
admin-list-empty = Il n’y a aucune commune dans ce fichier.
admin-list-rows = Il y a des erreurs dans ces lignes. Rien n’a été enregistré.
admin-row-cells = cette ligne compte { $what } cellules, ce qui n’est pas le nombre de colonnes.
admin-row-key = « { $what } » n’est pas un code comme 44021 ou NL-0344.
admin-row-key-twice = ce code était déjà à la ligne { $what }.
admin-row-name = le nom manque ou est trop long.
admin-row-formula = « { $what } » commence comme une formule. Aucun nom ne commence ainsi.
admin-row-too-long = une cellule est trop longue.
admin-row-uri = « { $what } » n’est pas une adresse sur le web.
admin-row-inhabitants = « { $what } » n’est pas un nombre d’habitants.
admin-preview = Ce qui change
admin-preview-lead = Nouveau : { $new }. Modifié : { $changed }. Plus dans la liste : { $gone }. Identique : { $same }.
admin-preview-new = Nouveau
admin-preview-changed = Modifié
admin-preview-gone = Plus dans la liste
admin-preview-ended = Déjà terminées, et cela ne change pas
admin-preview-nothing = Cette liste ne change rien. Il n’y a rien à faire.
admin-preview-ends = Mettre fin à ce qui n’est plus dans la liste
admin-preview-ends-hint = Sans cocher, ces communes restent comme elles sont.
admin-preview-life = Vous avez dix minutes pour confirmer. Ensuite, apportez à nouveau le fichier.
admin-preview-confirm = Enregistrer ces changements
admin-preview-stale = Quelque chose a changé entre-temps. Vérifiez à nouveau ce que cette liste ferait, puis confirmez.
admin-account-search = Nom ou adresse e-mail
admin-account-count = Comptes : { $count }
admin-account-roles = rôles : { $count }
admin-account-asks = demandes : { $count }
admin-account-closed = fermé
admin-account-is-closed = Ce compte est fermé. On ne peut plus s’y connecter. Ce que cette personne a fait reste.
admin-address = Adresse e-mail
admin-made-on = Créé le
admin-seen-on = Vu la dernière fois
admin-seen-unknown = inconnu
admin-roles = Rôles
admin-no-roles = Ce compte n’a pas encore de rôle.
admin-role-asked = demandé, pas encore confirmé
admin-role-confirm = Confirmer
admin-role-refuse = Refuser
admin-role-withdraw = Retirer
admin-role-grant = Donner un rôle
admin-role-grant-do = Donner ce rôle
admin-role = Rôle
admin-role-choose = Choisissez un rôle
admin-role-where = Dans quelle administration ?
admin-role-where-hint = Nom ou code. Laissez vide pour animateur et gestionnaire : ils n’appartiennent à aucune administration.
admin-role-missing = Choisissez un rôle.
admin-role-other-kind = Ce rôle n’existe pas là. Coordinateur et collègue existent dans une commune, les autres rôles dans un partenariat.
admin-last-administrator = C’est le seul gestionnaire. Donnez d’abord ce rôle à quelqu’un d’autre.
admin-not-oneself = Vous ne pouvez pas fermer votre propre compte. Demandez-le à un autre gestionnaire.
admin-account-log = Ce que cette personne a fait, dans le journal
admin-account-close = Fermer le compte
admin-account-close-text = Cette personne est déconnectée tout de suite et ne peut plus se connecter. Ensembles, plans et séances restent. Vous pourrez rouvrir le compte plus tard.
admin-account-close-do = Fermer ce compte
admin-account-erase = Effacer le compte
admin-account-erase-text = Ne le faites que si cette personne le demande. Le nom, l’adresse et le travail personnel disparaissent pour de bon. Les ensembles d’une administration restent, sans nom.
admin-account-erase-sure = Oui, effacer ce compte pour de bon
admin-account-erase-do = Effacer
admin-account-erase-unsure = Rien n’a été effacé. Cochez d’abord que vous en êtes sûr.
admin-account-open = Rouvrir ce compte
admin-catalogues-lead = Une version d’un jeu de cartes ne change jamais : les ensembles et les plans faits avec elle restent lisibles. Tout nouveau travail commence avec la version active.
admin-deck-import = Importer un jeu de cartes
admin-deck-active = Active
admin-deck-retired = Plus proposée depuis le { $date }
admin-deck-holds = { $cards } cartes dans { $themes } thèmes.
admin-deck-used = Utilisée dans { $sets } ensembles, { $sessions } séances et { $roads } parcours.
admin-deck-imported = Importée le { $date }.
admin-deck-export = Télécharger (TOML)
admin-deck-activate = Commencer avec celle-ci
admin-deck-retire = Ne plus la proposer
admin-deck-import-lead = Apportez un jeu de cartes sous forme de fichier, ou collez son texte. Vous voyez d’abord tout ce qui diffère de la version active.
admin-deck-file = Fichier (TOML)
admin-deck-file-hint = Téléchargez une version existante pour voir à quoi ressemble le fichier. Donnez à chaque nouvelle version son propre numéro.
admin-deck-paste = Ou collez le texte ici
admin-deck-nothing = Choisissez un fichier ou collez un texte.
admin-deck-too-large = Ce fichier est trop grand : { $mebibytes } Mo au maximum.
admin-deck-not-text = Ce n’est pas du texte en UTF-8. Enregistrez le fichier ainsi et choisissez-le à nouveau.
admin-deck-there = Cette version existe déjà. Une version ne change jamais : donnez au nouveau texte un autre numéro de version.
admin-deck-faults = Ce jeu de cartes n’est pas encore correct. Rien n’a été enregistré.
admin-deck-format = doit être « voorrang-catalogue/1 ».
admin-deck-bad-name = doit compter de 1 à 40 lettres, chiffres, points ou tirets.
admin-deck-missing = il manque un texte ici.
admin-deck-no-language = nommez au moins une langue, la principale d’abord.
admin-deck-bad-code = le code « { $what } » doit compter de 1 à 12 lettres, chiffres ou tirets.
admin-deck-code-twice = ce code y figure deux fois.
admin-deck-no-themes = un jeu de cartes a au moins un thème.
admin-deck-empty-theme = aucune carte n’appartient à ce thème.
admin-deck-card-count = un jeu de cartes compte de 2 à 100 cartes.
admin-deck-no-theme = il n’y a pas de thème « { $what } ».
admin-deck-no-actions = une carte a au moins une première action.
admin-deck-item-count = il en faut { $count }, comme dans la langue principale.
admin-deck-months = doit être compris entre 1 et 72.
admin-deck-no-card = il n’y a pas de carte « { $what } ».
admin-deck-no-derived = il n’y a pas de principe dérivé « { $what } ».
admin-deck-link-twice = ce lien y figure deux fois.
admin-deck-not-linked = aucune carte ne mène à ce principe.
admin-deck-preview-lead = { $key }, version { $version }, à côté de { $name }, version { $against } : { $count } différences.
admin-deck-store-text = Après l’enregistrement, rien ne change encore pour ceux qui travaillent : vous choisissez ensuite quand tout nouveau travail commence avec cette version.
admin-deck-store = Enregistrer cette version
admin-change-added = ajouté
admin-change-removed = retiré
admin-change-changed = modifié
admin-wording = Autres textes
admin-wording-lead = Collez les textes officiels à la place de ceux de { $name }, version { $version }. Enregistrer crée une nouvelle version. L’ancienne reste telle quelle.
admin-wording-version-new = Nom de la nouvelle version
admin-wording-version-hint = Lettres, chiffres, points et tirets, comme 2026.2.
admin-wording-version = Donnez un nom de 1 à 40 lettres, chiffres, points ou tirets.
admin-wording-version-taken = Cette version existe déjà. Choisissez un autre nom.
admin-wording-same = Aucun texte n’a encore été modifié.
admin-wording-keep = Garder les autres langues : { $languages }
admin-wording-keep-hint = Leurs textes restent tels quels. Sans coche, la nouvelle version n’existe que dans la langue principale.
admin-wording-provenance-hint = Partout où les cartes sont présentées, il est dit d’où elles viennent. Ne les dites officielles que si chaque texte l’est.
admin-wording-name = Nom du jeu de cartes ({ $language })
admin-wording-provenance = Provenance ({ $language })
admin-wording-title = Titre
admin-wording-statement = Énoncé
admin-wording-implications-hint = Une par ligne.
admin-wording-count = Donnez-en { $count }, comme dans les autres langues, ou laissez ces langues de côté.
admin-wording-save = Créer la nouvelle version
admin-log-event = Ce qui s’est passé
admin-log-every = Tout
admin-log-account = Qui (adresse e-mail)
admin-log-from = Du
admin-log-until = Au
admin-log-show = Afficher
admin-log-all = Tout afficher
admin-log-none = Il n’y a rien ici.
admin-log-csv = Télécharger en CSV
admin-log-json = Télécharger en JSON
admin-later = Plus récent
admin-earlier = Plus ancien
admin-number = Donnez un nombre de { $least } à { $most }.
admin-locks-out = Vous demandez aux gestionnaires une deuxième étape à la connexion, et vous n’en avez pas. Après l’enregistrement, vous ne pourrez rouvrir la gestion qu’une fois cette deuxième étape configurée.
admin-locks-out-yes = Je comprends, enregistrer quand même
admin-set-who = Qui peut faire quoi
admin-set-sessions = Toute personne ayant un compte peut animer des séances
admin-set-sessions-hint = Sans coche, seuls les animateurs et les coordinateurs le peuvent.
admin-set-factor = Rôles qui demandent une deuxième étape à la connexion
admin-set-factor-hint = Qui a un tel rôle ne peut l’utiliser qu’avec un code du téléphone en plus du mot de passe.
admin-set-kept = Combien de temps nous conservons
admin-set-kept-look = Voir ce qui disparaît et quand
admin-set-guests = Travail des invités, en jours
admin-set-guests-hint = Ce nombre de jours après la dernière visite de l’invité. De 1 à 365.
admin-set-accounts = Comptes inutilisés, en mois
admin-set-accounts-hint = Ce nombre de mois après la dernière connexion. 0 pour jamais, 120 au maximum.
admin-set-log = Lignes du journal, en mois
admin-set-log-hint = De 1 à 120.
admin-set-told = Ce que chacun peut lire
admin-set-told-hint = Cela figure sur les pages sur la vie privée et l’accessibilité.
admin-set-controller = Qui est responsable des données
admin-set-controller-hint = Nom et adresse postale.
admin-set-contact = Adresse e-mail pour les questions
admin-set-dpo = Adresse e-mail du délégué à la protection des données
admin-set-hosting = Où se trouve le serveur et qui le gère
admin-set-hosting-hint = Par exemple : dans notre propre centre de données en Belgique.
admin-set-review = Dernier contrôle de l’accessibilité
admin-set-review-hint = Quand, et par qui.
admin-retention-lead = Ceci disparaît de soi-même, selon les paramètres actuels. Rien n’est effacé sur cette page.
admin-retention-table = Ce qui disparaît dans ce délai
admin-retention-what = Quoi
admin-retention-within = { $days } jours
admin-retention-ballots = Votes, comptés par séance
admin-retention-ballots-hint = comme promis aux participants
admin-retention-guests = Invités et leur travail
admin-retention-log = Lignes du journal
admin-retention-accounts = Comptes inutilisés
admin-retention-days = conservés { $days } jours
admin-retention-months = conservés { $months } mois
admin-retention-never = Les comptes restent jusqu’à ce que quelqu’un les efface.
admin-retention-told = Qui a un compte inutilisé reçoit un message, 30 jours avant. Personne n’est effacé sans l’avoir reçu.
admin-retention-untold = Personne n’est averti avant qu’un compte disparaisse : ce site n’envoie pas de messages.
admin-retention-change = Modifier ces durées
admin-retention-sessions = Séances dont des votes sont encore conservés
admin-retention-none = Aucun vote n’est conservé.
admin-retention-held = tenue le { $date }
admin-retention-goes = les votes disparaissent le { $date }
admin-status = État
admin-status-version = Version
admin-status-since = En marche depuis
admin-status-address = Adresse
admin-status-mail = Envoi d’e-mails
admin-status-oidc = Connexion par un autre service
admin-status-on = activé
admin-status-off = désactivé
admin-status-database = Base de données
admin-status-journal = Fichier journal pas encore intégré (WAL)
admin-status-free = Libre sur le disque
admin-status-listeners = Écrans à l’écoute
admin-status-waiting = En attente d’enregistrement
admin-status-checks = Vérifications
admin-gigabytes = { $size } Go
admin-megabytes = { $size } Mo
admin-check-database-settings = Réglages de la base de données
admin-check-database-schema = Version de la base de données
admin-check-clock = Horloge
admin-check-file-permissions = Qui peut lire les fichiers
admin-check-disk-space = Espace sur le disque
admin-check-file-handles = Combien d’appareils à la fois
admin-check-public-address = Adresse sur le réseau
admin-check-is-ok = en ordre
admin-check-is-warning = à vérifier
admin-check-is-failure = ne fonctionne pas
admin-backups = Sauvegardes
admin-backups-lead = Une sauvegarde est une copie complète de la base de données, vérifiée avant de recevoir son nom. Chacun peut continuer à travailler.
admin-backups-folder = Elles se trouvent sur le serveur, et non sur le web, dans :
admin-backup-now = Faire une sauvegarde maintenant
admin-backup-refused = Cela n’a pas réussi. La base de données est restée telle quelle. Transmettez cette phrase à qui gère le serveur :
admin-backups-there = Sauvegardes faites
admin-backups-none = Il n’y a pas encore de sauvegarde.
admin-last-backup = Dernière sauvegarde : { $date }.
admin-reset = Mot de passe oublié ?
admin-reset-text = Créez un lien avec lequel cette personne choisit un nouveau mot de passe. Il fonctionne une fois, pendant une heure. Ne le donnez qu’à quelqu’un que vous connaissez.
admin-reset-do = Créer un lien
admin-reset-made = Donnez ce lien à la personne elle-même. Vous le voyez ici pendant dix minutes.
audit-program = Le programme
audit-someone-erased = quelqu’un dont le compte a été effacé
audit-installation = cette installation
audit-name-account-made = Compte créé
audit-event-account-made = { $actor } a créé un compte : { $subject }.
audit-name-account-changed = Compte modifié
audit-event-account-changed = { $actor } a modifié le nom ou l’adresse de { $subject }.
audit-name-account-disabled = Compte fermé
audit-event-account-disabled = { $actor } a fermé le compte de { $subject }.
audit-name-account-enabled = Compte rouvert
audit-event-account-enabled = { $actor } a rouvert le compte de { $subject }.
audit-name-account-erased = Compte effacé
audit-event-account-erased = { $actor } a effacé un compte : { $subject }.
audit-name-password-changed = Mot de passe modifié
audit-event-password-changed = { $actor } a modifié le mot de passe de { $subject }.
audit-name-password-reset = Nouveau mot de passe par lien
audit-event-password-reset = { $actor } a choisi par un lien un nouveau mot de passe pour { $subject }.
audit-name-reset-link-made = Lien pour un nouveau mot de passe
audit-event-reset-link-made = { $actor } a créé un lien pour un nouveau mot de passe de { $subject }.
audit-name-second-factor-set = Deuxième étape configurée
audit-event-second-factor-set = { $actor } a configuré une deuxième étape pour { $subject }.
audit-name-second-factor-removed = Deuxième étape retirée
audit-event-second-factor-removed = { $actor } a retiré la deuxième étape de { $subject }.
audit-name-identity-linked = Autre connexion liée
audit-name-identity-unlinked = Autre connexion dissociée
audit-event-identity-linked = { $actor } a lié une connexion externe à { $subject }.
audit-event-identity-unlinked = { $actor } a dissocié une connexion externe de { $subject }.
audit-name-administrator-link-made = Lien pour un gestionnaire
audit-event-administrator-link-made = { $actor } a créé un lien pour un premier gestionnaire de { $subject }.
audit-name-role-requested = Rôle demandé
audit-event-role-requested = { $actor } a demandé un rôle : { $subject }.
audit-name-role-granted = Rôle donné
audit-event-role-granted = { $actor } a donné un rôle : { $subject }.
audit-name-role-removed = Rôle retiré
audit-event-role-removed = { $actor } a retiré un rôle : { $subject }.
audit-name-invitation-made = Invitation créée
audit-event-invitation-made = { $actor } a créé une invitation : { $subject }.
audit-name-invitation-withdrawn = Invitation retirée
audit-event-invitation-withdrawn = { $actor } a retiré une invitation : { $subject }.
audit-name-invitation-accepted = Invitation acceptée
audit-event-invitation-accepted = { $actor } a accepté une invitation : { $subject }.
audit-name-organisation-made = Administration ajoutée
audit-event-organisation-made = { $actor } a ajouté une administration : { $subject }.
audit-name-organisation-changed = Administration modifiée
audit-event-organisation-changed = { $actor } a modifié une administration : { $subject }.
audit-name-organisations-imported = Liste de communes importée
audit-event-organisations-imported = { $actor } a importé une liste de communes pour { $subject }.
audit-name-catalogue-imported = Jeu de cartes importé
audit-event-catalogue-imported = { $actor } a importé un jeu de cartes : { $subject }.
audit-name-catalogue-activated = Jeu de cartes activé
audit-event-catalogue-activated = { $actor } a fait commencer tout nouveau travail avec { $subject }.
audit-name-catalogue-retired = Jeu de cartes plus proposé
audit-event-catalogue-retired = { $actor } ne propose plus { $subject }.
audit-name-settings-changed = Paramètres modifiés
audit-event-settings-changed = { $actor } a modifié les paramètres de { $subject }.
audit-name-backup-made = Sauvegarde faite
audit-event-backup-made = { $actor } a fait une sauvegarde de { $subject }.
audit-name-archive-exported = Archive exportée
audit-event-archive-exported = { $actor } a exporté une archive : { $subject }.
audit-name-archive-imported = Archive importée
audit-event-archive-imported = { $actor } a importé une archive : { $subject }.

## Administration: what is wrong around the program
admin-status-schema = Schéma de la base de données
check-unreadable = La base de données ne peut pas être lue : { $cause }
check-schema-earlier = La base de données est d’une version antérieure. Le prochain démarrage la met à jour, après une copie à côté d’elle.
check-clock-forgotten = L’horloge indique { $now }, et ce programme a été construit plus tard. Réglez l’horloge.
check-clock-behind = L’horloge indique { $now }, et la base de données a été écrite le { $written }. Réglez l’horloge.
check-files-open = D’autres sur cette machine peuvent lire { $files }. Exécutez : chmod o= { $files }
check-room-little = Il reste { $free } Mo sur le disque de la base de données, alors qu’il en faut { $needed }. Libérez de la place.
check-handles-few = { $handles } fichiers peuvent être ouverts à la fois, et chaque téléphone dans une salle en prend un. Autorisez-en { $needed } ou plus (LimitNOFILE, ulimit -n).
check-address-around = On entre par https, donc par un proxy, et { $address } peut être atteint sans passer par lui. Écoutez sur 127.0.0.1, ou nommez le proxy dans VOORRANG_TRUSTED_PROXIES. Sans cela, tout le monde compte pour une seule personne lorsque les essais sont ralentis.
check-address-open = { $address } peut être atteint depuis d’autres machines sans TLS. Placez un proxy devant et donnez à VOORRANG_PUBLIC_URL son adresse https.
check-database-newer = La base de données { $path } a été créée par une version plus récente de Voorrang (schéma { $found }, ce programme connaît jusqu’à { $known }). Démarrez cette version, ou utilisez une autre base de données.
check-database-foreign = { $path } n’est pas une base de données de Voorrang. Rien n’y a été changé.
check-database-folder = { $path } est un dossier. Indiquez un fichier dans ce dossier.
check-database-not-writable = La base de données { $path } ne peut pas être écrite. Vérifiez que cet utilisateur peut écrire le fichier et son dossier.
check-database-full = Le disque de la base de données { $path } est plein. Libérez de la place et redémarrez.
check-database-locked = La base de données { $path } est verrouillée par un autre programme.
check-database-served = Un autre serveur utilise déjà la base de données { $path }. Arrêtez-le d’abord.
check-database-damaged = La base de données { $path } est endommagée. `voorrang restore` met une sauvegarde à sa place.
check-database-absent = Il n’y a pas de base de données à { $path }. `voorrang serve` ou `voorrang migrate` en crée une.
check-database-migration = La base de données { $path } n’a pas pu être mise à jour : { $cause }
check-database-unsafe = Les réglages de la base de données ne sont pas ce qu’ils doivent être : { $settings }
check-database-other = La base de données { $path } n’a pas pu être ouverte : { $cause }
check-backup-exists = { $path } existe déjà et est resté tel quel. Choisissez un autre nom.
check-backup-damaged = La base de données { $path } est endommagée, donc aucune sauvegarde n’en a été faite : { $cause }
check-backup-not-written = La sauvegarde { $path } ne peut pas être écrite : { $cause }
check-backups-unlisted = Le dossier des sauvegardes { $path } ne peut pas être lu : { $cause }

## Priority sets
set-title = Priorités pour { $organisation }
set-lead = { $chosen ->
    [one] { $chosen } principe sur { $total } passe en premier.
   *[other] { $chosen } principes sur { $total } passent en premier.
} Ensemble fixé le { $date }.
set-decided = Fixé le { $date }
set-to-plan = Vers le masterplan
set-to-road = Changer l’ordre
set-others = Les autres cartes
set-below = Maintenant, après les priorités
set-not-judged = Non évaluées
set-delete-text = L’ensemble et le masterplan qui en découle disparaîtront.
set-session = Décidé lors de la session « { $workshop } » du { $date }, à partir du tour { $round } avec { $people } personnes.

## The joint set of a partnership
joint-title = Ensemble commun de priorités de { $name }
joint-to-comparison = Retour à la comparaison
joint-sets = Ensembles communs de priorités
joint-none = Ce partenariat n’a pas encore décidé d’ensemble commun.
joint-open = Décider un ensemble commun de priorités
joint-go-on = Continuer l’ensemble commun
joint-lead = Vous partez de l’ordre que forment ensemble les ensembles des membres. Ensuite, vous déplacez des cartes et vous dites pourquoi. La décision ne vient qu’à la fin.
joint-who = Quels ensembles comptent
joint-begin = De quoi partez-vous ?
joint-equal-hint = L’ensemble de chaque membre pèse autant.
joint-inhabitants-hint = Un membre qui a deux fois plus d’habitants pèse deux fois plus.
joint-no-inhabitants = Pas encore possible selon les habitants : nous ne connaissons pas le nombre d’habitants de { $names }. L’administrateur peut le compléter.
joint-no-weights = Choisissez combien chaque commune compte.
joint-top-hint = De 1 à { $most }.
joint-top-wrong = Choisissez un nombre de 1 à { $most } : c’est le nombre de cartes que les membres ont en commun.
joint-top-none = Choisissez un nombre à partir de 1.
joint-start = Commencer à décider
joint-nothing = Il n’y a encore rien dont partir
joint-few = Vous pouvez commencer dès qu’au moins deux membres montrent leur ensemble au partenariat.
joint-basis-equal = Part des ensembles de { $count } membres, qui pèsent autant. Compté le { $date }.
joint-basis-inhabitants = Part des ensembles de { $count } membres, pondérés selon les habitants. Compté le { $date }.
joint-changed = Quelque chose a changé depuis le comptage
joint-withdrawn = { $count ->
    [one] { $names } ne montre plus l’ensemble qui a compté.
   *[other] { $names } ne montrent plus l’ensemble qui a compté.
}
joint-renewed = { $count ->
    [one] { $names } montre entre-temps un ensemble plus récent.
   *[other] { $names } montrent entre-temps un ensemble plus récent.
}
joint-joined = { $count ->
    [one] { $names } montre maintenant aussi un ensemble.
   *[other] { $names } montrent maintenant aussi un ensemble.
}
joint-again = Recommencer à partir de l’ordre actuel
joint-again-hint = Les cartes se placeront dans le nouvel ordre. Votre vision et vos motivations sont conservées.
joint-order = L’ordre et les raisons
joint-motivated = Ce qui s’écarte du comptage est motivé. Vous pouvez décider.
joint-not-yet = Pas encore décidé. Dites d’abord pourquoi :
joint-motivate = { $card } s’écarte du comptage et n’a pas encore de motivation ({ $departs }).
joint-motivate-here = Écrivez ici pourquoi vous vous écartez du comptage.
joint-anew = Quelqu’un a recommencé entre-temps. Vérifiez l’ordre ci-dessous, puis décidez.
joint-decide-withdrawn = { $count ->
    [one] Pas encore décidé : { $names } ne montre plus l’ensemble qui a compté. Recommencez à partir de l’ordre actuel ; vos textes sont conservés.
   *[other] Pas encore décidé : { $names } ne montrent plus l’ensemble qui a compté. Recommencez à partir de l’ordre actuel ; vos textes sont conservés.
}
joint-decide = C’est notre ensemble commun
joint-decide-hint = Un ensemble décidé ne change plus. Les personnes de tous les membres le voient, avec le masterplan. Si vous décidez autrement plus tard, un nouvel ensemble s’y ajoutera.
joint-give-up = Arrêter sans décider
joint-give-up-text = L’ordre et les textes que vous avez écrits ici disparaîtront. Les ensembles des membres restent tels quels.
joint-give-up-yes = Oui, arrêter
error-no-joint-decision-title = Aucun ensemble commun n’est en cours de décision
error-no-joint-decision-text = L’ensemble a été décidé entre-temps, ou quelqu’un a arrêté. Rien n’a changé. La page de la comparaison montre ce qui a été décidé.
set-joint = Ensemble commun, compté à partir des ensembles de { $names } le { $date }.
work-joint = ensemble commun
sharing-lead-joint = Vous en décidez et vous pouvez toujours changer d’avis : qui ne peut plus voir l’ensemble ne le voit plus aussitôt. Les autres voient les principes, les motivations et la vision. Quels ensembles de membres ont compté et ce qu’a donné le comptage reste dans le partenariat.
sharing-private-joint = Notre partenariat seulement
sharing-private-joint-hint = Les personnes qui y ont un rôle, et celles des membres.
plan-fact-partnership = Partenariat
plan-context-joint = Les communes ne peuvent pas tout faire à la fois, et ensemble elles peuvent davantage. Ce plan dit quels principes pour l’information et l’informatique passent en premier dans le partenariat, pourquoi, comment ils conviennent à chaque membre et quelles actions y correspondent.
plan-steering-joint-board = L’organe du partenariat fixe les priorités communes et suit les actions communes.
plan-steering-joint-members = Chaque membre décide de ce qu’il reprend : le collège et le conseil le mettent à côté de leurs propres priorités et l’inscrivent dans le plan pluriannuel.
plan-steering-joint-lead = Le coordinateur du partenariat réunit les actions, veille à leur cohérence et rend compte de l’avancement aux membres.
plan-steering-joint-fill = Le partenariat complétera les noms et les moments de concertation.
plan-section-members = Comment cela convient à chaque membre
plan-members-how = L’ensemble commun à côté de celui de chaque membre. Un membre garde son propre ensemble : ce qui n’est pas ici peut y rester une priorité.
plan-members-caption = L’ensemble commun et les priorités de chaque membre
plan-members-fit = Cela convient-il ?
plan-members-missing = Priorité du membre, absente de l’ensemble commun
plan-members-new = Nouveau pour le membre
plan-members-set = ensemble du { $date }
plan-members-later = ensemble du { $date }, ne comptait pas encore
plan-members-whole = { $of ->
    [one] Convient tout à fait : sa seule priorité y figure.
   *[other] Convient tout à fait : les { $of } priorités y figurent.
}
plan-members-well = Convient bien : { $common } des { $of } priorités y figurent.
plan-members-partly = Convient en partie : { $common } des { $of } { $common ->
    [one] priorités y figure.
   *[other] priorités y figurent.
}
plan-members-little = { $common ->
    [0] Ne convient pas : aucune des { $of } priorités n’y figure.
    [one] Convient peu : { $common } des { $of } priorités y figure.
   *[other] Convient peu : { $common } des { $of } priorités y figurent.
}
plan-members-not-compared = { $count ->
    [one] Une priorité vient d’une autre version du jeu de cartes.
   *[other] { $count } priorités viennent d’une autre version du jeu de cartes.
}
plan-members-none = aucune
plan-members-withdrawn = Ne montre plus son ensemble.
plan-members-hidden = Vous le verrez dès que votre commune montrera elle-même un ensemble au partenariat.
plan-members-elsewhere = L’ensemble vient d’un autre jeu de cartes et ne peut pas être comparé.
plan-members-today = Ce tableau est fait avec les ensembles que les membres montrent maintenant au partenariat. Si un membre change ce qu’il montre, le tableau change aussi. Ceux qui ont compté dans la décision figurent à l’annexe A.
plan-joint-what = Ont été comptés les ensembles que { $count } membres montraient au partenariat, le { $date }. Ce qu’un membre n’a pas choisi se trouve ensemble au bas de son ensemble.
plan-joint-equal = L’ensemble de chaque membre a pesé autant.
plan-joint-inhabitants = L’ensemble de chaque membre a pesé selon son nombre d’habitants.
plan-joint-ties = Là où un autre ordre convient aussi bien, changer de place ne compte pas comme un écart.
plan-joint-tied = Ensemble au bas
plan-joint-counted-caption = Les ensembles qui ont compté
plan-joint-member = Membre
plan-joint-decided = Ensemble du
plan-joint-people = Habitants
plan-joint-number = { $number }

## Whom a set is shown to
sharing-title = Qui voit cet ensemble ?
sharing-lead = Vous en décidez et vous pouvez toujours changer d’avis : qui ne peut plus voir l’ensemble ne le voit plus aussitôt. Les autres voient les principes, les motivations, la vision et le comptage. Les notes et les votes ne sont jamais partagés.
sharing-who = Montrer à
sharing-private = Notre administration seulement
sharing-private-hint = Les personnes qui ont un rôle dans votre administration.
sharing-partnerships = Aussi un partenariat
sharing-partnerships-hint = L’ensemble compte dans la comparaison. Qui y a un rôle, et les membres qui partagent aussi, le voient.
sharing-public = Tout le monde
sharing-public-hint = L’ensemble fait partie des données ouvertes et peut être réutilisé, votre administration étant citée.
sharing-save = Enregistrer
sharing-also-shown = Si vous ne montrez plus cet ensemble, les comparaisons reprennent un autre que vous montrez encore, du
sharing-no-partnership = Cochez le partenariat avec lequel vous partagez l’ensemble.
sharing-no-choice = Choisissez à qui vous montrez l’ensemble.
sharing-others = { $organisation } partage cet ensemble avec vous.
audit-name-sharing-changed = Partage d’un ensemble modifié
audit-event-sharing-changed = { $actor } a modifié qui voit un ensemble : { $subject }.

## Open data
open-title = Données ouvertes
open-lead = Les communes et les partenariats peuvent montrer quels principes passent d’abord chez eux, et pourquoi. Voici ce qu’ils ont rendu public. Vous pouvez l’utiliser librement.
open-never = Chaque administration choisit ce qu’elle montre et peut toujours le retirer : cela disparaît alors aussitôt d’ici. Les votes, les notes et les noms des participants n’y figurent jamais.
open-who = Qui a rendu quelque chose public
open-none = Personne encore. Dès qu’une administration rend un ensemble public, il figure ici.
open-partnerships = Partenariats
open-listed = { $sets ->
    [one] { $sets } ensemble
   *[other] { $sets } ensembles
}, le dernier du { $date }
open-merged-short = fait maintenant partie de { $successor }
open-take = Emporter
open-take-lead = Le même contenu sous plusieurs formes, aussi récent que votre demande.
open-file-xlsx = Tous les ensembles dans une feuille de calcul
open-file-csv = Tous les ensembles dans un tableau
open-file-jsonld = Les ensembles en données liées
open-file-dcat = Description du jeu de données
open-file-api = Description de l’API
open-columns = Ce que contient chaque colonne
open-licence = Licence
open-licence-text = Vous pouvez tout copier, modifier, partager et vendre. Citez l’administration comme source.
open-licence-deck = Les textes des cartes n’en font pas partie : chaque ensemble indique d’où ils viennent.
open-source = Source
open-sheet = Priorités
open-sheet-about = À propos de ce fichier
open-back = Toutes les données ouvertes
open-organisation-lead = Voici les principes pour l’information et les TIC qui passent d’abord chez { $organisation }. L’administration les a elle-même rendus publics.
open-merged = { $organisation } n’existe plus et fait maintenant partie de { $successor }. Ce qui suit, { $organisation } l’a décidé elle-même.
open-ended = { $organisation } n’existe plus. Ce qui suit a encore été décidé par elle-même.
open-set-from = { $chosen ->
    [one] { $chosen } principe sur { $total }, avec sa raison.
   *[other] { $chosen } principes sur { $total }, le plus important d’abord.
}
open-departure-into = Était plus bas dans le décompte. L’administration l’a choisi délibérément.
open-departure-moved = Avait une autre place dans le décompte.
open-provenance = D’où cela vient
open-own-count = Seules les personnes de l’administration ont été comptées.
open-hall-count = Toutes les personnes présentes dans la salle ont été comptées.
open-left-out = Parmi les premiers dans le décompte, et pourtant non retenus :
open-no-session = Décidé sans session : aucun vote n’a été compté.
open-published-on = Public depuis le { $date }.
open-set-page = Cet ensemble sur sa propre page
open-see = Voir ce qui est déjà public
open-column-set = Identifiant de l’ensemble
open-column-set-url = Adresse de la page de l’ensemble
open-column-organisation-kind = Type d’administration : municipality (commune) ou partnership (partenariat)
open-column-organisation-key = Code INS de la commune, ou identifiant du partenariat
open-column-organisation = Nom de l’administration
open-column-organisation-uri = Adresse qui désigne l’administration sur le web
open-column-province = Province
open-column-decided-on = Jour de la décision
open-column-published-at = Moment où l’administration a rendu l’ensemble public
open-column-vision = Vision de l’administration
open-column-place = Place dans le classement : 1 est le plus important
open-column-principle = Code du principe
open-column-title = Titre du principe
open-column-theme = Thème du principe
open-column-motivation = Pourquoi il passe d’abord
open-column-departure = Écart par rapport au décompte : into (ajouté) ou moved (autre place)
open-column-session = Nom de la session, s’il y en a eu une
open-column-held-on = Jour de la session
open-column-round = Tour dont part la décision
open-column-people = Nombre de personnes qui ont voté à ce tour
open-column-catalogue = Identifiant du jeu de cartes
open-column-catalogue-version = Version du jeu de cartes
open-column-catalogue-provenance = D’où vient le jeu de cartes et à quel point il est officiel
open-column-licence = Licence sous laquelle vous pouvez l’utiliser
## Sets beside each other
nav-compare = Comparer
compare-title = Comparer
compare-lead = Placez les priorités des communes côte à côte. Vous voyez ce que presque toutes ont choisi, ce qui divise, qui ressemble à qui et l’ordre que vous formez ensemble.
compare-of-title = { $title } : comparaison
compare-partnerships = Vos partenariats
compare-halls = Les sessions que vous avez animées
compare-shown-to-all = Public
compare-nothing-public = Aucune commune ne montre encore ses priorités à tous. Qui coordonne une administration peut le choisir sur la page d’un ensemble.
compare-public = Tous les ensembles publics
compare-picked = Des ensembles choisis par vous
compare-picked-title = Votre choix
compare-pick = Choisissez ce que vous voulez placer côte à côte ({ $most } au plus).
compare-pick-these = Comparer ceux-ci
compare-not-public = non public
compare-sets = { $count ->
    [one] une commune
   *[other] { $count } communes
}
compare-who = { $count ->
    [one] Il y a une commune à voir.
   *[other] { $count } communes, avec pour chacune le dernier ensemble que vous pouvez voir.
}
compare-who-of = { $count } communes sur { $of }, avec pour chacune le dernier ensemble que vous pouvez voir.
compare-gone = { $count ->
    [one] Un ensemble choisi n’est plus montré.
   *[other] { $count } ensembles choisis ne sont plus montrés.
}
compare-few-title = Encore un peu de patience
compare-few = On compare à partir de deux communes dont vous pouvez voir un ensemble.
compare-few-partnership = Un membre participe dès que sa coordination choisit « Aussi un partenariat » ou « Tout le monde » sur la page de l’ensemble.
compare-few-picked = Choisissez-en d’autres dans la liste, ou demandez si une commune partage à nouveau son ensemble avec vous.
compare-few-hall = Ici viennent les ensembles décidés dans cette session. Une table qui n’a rien fixé n’y figure pas.
compare-few-public = Qui coordonne une commune choisit sur la page d’un ensemble qui le voit : choisissez-y « Tout le monde ».
compare-to-work = Vers mon travail
compare-other = Comparer autre chose
compare-refused-title = Nous ne pouvons pas comparer ces ensembles
compare-other-decks = Ils viennent de jeux de cartes différents ({ $decks }). Un code y a chaque fois un autre sens.
compare-nothing-shared = Les versions du jeu ({ $versions }) n’ont aucune carte en commun.
compare-too-many = Il y en a { $count } : plus que nous ne pouvons placer côte à côte. Choisissez-en moins.
compare-cannot = Quelque chose ne va pas avec l’un des ensembles. Prévenez qui gère Voorrang.
compare-contents = Sur cette page
compare-heat = Qui a choisi quoi
compare-heat-sentence = Le plus souvent choisis : { $cards }.
compare-heat-chart = { $cards } principes dans { $count } communes : plus la couleur est marquée, plus la place est haute
compare-heat-cell = { $name } : { $card } à la place { $place }
compare-heat-legend = De la place 1 à la place { $longest }. Vide : non choisi. À droite : combien de communes ont choisi le principe.
compare-heat-caption = Place de chaque principe dans l’ensemble de chaque commune
compare-rows = Ordre des principes
compare-rows-theme = Par thème
compare-rows-chosen = Les plus choisis d’abord
compare-rows-joint = Ordre commun
compare-columns = Ordre des communes
compare-columns-name = Par nom
compare-columns-likeness = Celles qui se ressemblent côte à côte
compare-sort = Trier
compare-table = En tableau
compare-chosen-by = Choisi par
compare-of = { $count } sur { $of }
compare-percent = { $percent } %
compare-download = Enregistrer en
compare-chosen = Ce qui rassemble et ce qui divise
compare-chosen-sentence = { $all ->
    [0] Aucun principe n’a été choisi par presque toutes
    [one] Un principe a été choisi par presque toutes
   *[other] { $all } principes ont été choisis par presque toutes
}, { $divide ->
    [0] aucun ne divise le groupe
    [one] un divise le groupe
   *[other] { $divide } divisent le groupe
} et { $nobody ->
    [0] chacun a été choisi au moins une fois
    [one] un n’a été choisi par personne
   *[other] { $nobody } n’ont été choisis par personne
}.
compare-nearly-all = Presque toutes (dès 90 %)
compare-nearly-all-none = Aucun principe.
compare-divides = Divise (35 à 65 %)
compare-divides-none = Aucun principe.
compare-nobody = Personne
compare-nobody-none = Chaque principe a été choisi.
compare-chosen-chart = Combien de communes ont choisi chaque principe
compare-chosen-caption = Combien de fois chaque principe a été choisi, et à quelle place en moyenne
compare-share = Part
compare-mean-place = Place moyenne
compare-verdict = Ce que cela dit
compare-verdict-all = presque toutes
compare-verdict-divides = divise
compare-verdict-nobody = personne
compare-themes = Par thème
compare-themes-sentence = La plupart des priorités tombent dans le thème « { $theme } » : { $share } de l’ensemble.
compare-themes-chart = Comment les priorités se répartissent sur les thèmes
compare-theme = Thème
compare-theme-cards = Principes
compare-theme-priorities = Priorités
compare-theme-mean = Par commune
compare-theme-without = Communes sans
compare-alike = Qui ressemble à qui
compare-groups-none = Les communes ne forment pas de groupes : elles se suivent par degrés.{ $count ->
    [0] {""}
   *[other] {" "}(La meilleure division, en { $count }, atteint { $width } sur une échelle jusqu’à 1.)
}
compare-groups-weak = On voit { $count } groupes, mais faiblement : ce peut être le hasard (cohésion { $width } sur une échelle jusqu’à 1).
compare-groups-reasonable = Les communes forment { $count } groupes (cohésion { $width } sur une échelle jusqu’à 1).
compare-groups-strong = Les communes forment { $count } groupes nets (cohésion { $width } sur une échelle jusqu’à 1).
compare-group = Groupe { $letter }
compare-group-head = Groupe
compare-bloc = { $count ->
    [one] Seulement { $typical }.
   *[other] { $count } communes ; { $typical } en est la plus typique.
}
compare-bloc-more = Plus souvent qu’ailleurs : { $cards }.
compare-bloc-less = Moins souvent qu’ailleurs : { $cards }.
compare-bloc-nothing = Aucun principe ne distingue nettement ce groupe.
compare-bloc-members = Quelles communes
compare-mark = { $card } ({ $inside } sur { $insideOf }, ailleurs { $outside } sur { $outsideOf })
compare-tree = Arbre
compare-tree-how = Plus deux branches se rejoignent à droite, moins leurs ensembles se ressemblent. 0 : le même ensemble dans le même ordre ; 1 : aussi éloignés que possible.
compare-tree-chart = Arbre de { $count } communes : les plus semblables se rejoignent d’abord
compare-tree-cut = Ici les groupes se séparent
compare-map = Carte
compare-map-chart = Carte de { $count } communes : plus elles sont proches, plus elles se ressemblent
compare-stress-good = Proche veut dire semblable. La carte montre les distances assez précisément : déformation (stress) { $stress }.
compare-stress-fair = Proche veut dire semblable. La carte montre les distances approximativement : déformation (stress) { $stress }.
compare-stress-rough = La carte ne montre les distances que grossièrement : déformation (stress) { $stress }. Pour deux communes, regardez l’arbre ou le tableau.
compare-stress-none = Tous les ensembles sont identiques : sur la carte, ils sont en un seul point.
compare-alike-caption = Chaque commune avec celle qui lui ressemble le plus (0 : identique, 1 : aussi éloignée que possible)
compare-organisation = Commune
compare-nearest = Ressemble le plus à
compare-distance = Distance
compare-and-more = { $count ->
    [one] une autre
   *[other] { $count } autres
}
compare-joint = Un seul ordre ensemble
compare-joint-firm = Les { $top } premiers ensemble : { $cards }. Aucun autre choix de { $top } ne convient aussi bien à tous les ensembles.
compare-joint-open = Les { $top } premiers ensemble : { $cards }. À la limite, c’est égal : un autre choix convient aussi bien, voir « places possibles » dans le tableau.
compare-joint-unsure = Les { $top } premiers ensemble : { $cards }. C’est un bon ordre ; avec tant de cartes, on ne peut calculer s’il est le meilleur.
compare-joint-chart = L’ordre commun, avec le nombre de communes qui ont choisi chaque principe
compare-joint-caption = L’ordre commun
compare-joint-how = Chaque ensemble compte comme un bulletin : ce qu’il n’a pas choisi est ex æquo en bas.
compare-places = Places possibles
compare-weights = Le poids de chaque commune
compare-weights-equal = Toutes égales
compare-weights-inhabitants = Selon les habitants
compare-weights-own = Vos propres poids
compare-weights-hint = Seul le rapport compte : 2 pèse deux fois plus que 1.
compare-weights-refused = Pas encore calculé. Regardez ce qui est en rouge ci-dessous.
compare-weigh = Calculer
compare-weighted = Pondéré
compare-weight-missing = Indiquez un poids.
compare-weight-not-a-number = Écrivez un nombre, comme 2 ou 1,5.
compare-weight-zero = Un poids est supérieur à 0. Qui ne compte pas, laissez-le hors de la comparaison.
compare-weight-negative = Un poids ne peut pas être négatif.
compare-weight-too-precise = Utilisez au plus trois chiffres après la virgule.
compare-weight-too-large = Un poids est de 100 millions au plus.
compare-weights-too-heavy = Les poids sont trop grands ensemble. Utilisez des nombres plus petits dans le même rapport.
compare-inhabitants-unknown = Nous ne connaissons pas le nombre d’habitants de { $count ->
    [one] une commune
   *[other] { $count } communes
}, comme { $names }. Utilisez vos propres poids, ou demandez à l’administrateur de le compléter. En attendant, chacun compte de la même façon ci-dessous.
compare-effect = Ce que les poids changent
compare-effect-chart = L’ordre à poids égaux et avec les poids
compare-decides-alone = { $name } pèse { $share } de l’ensemble : plus que toutes les autres réunies. Ce qu’elle place en tête est en tête, quoi que choisissent les autres.
compare-rises = Monte
compare-beside = Une commune à côté de l’ensemble
compare-departs = Où { $name } diffère-t-elle ?
compare-beside-how = Choisissez une commune pour voir où elle diffère des autres. Choisissez-en deux pour les placer côte à côte.
compare-choose = Choisissez une commune
compare-with = À côté de
compare-with-all = toutes les autres
compare-show = Montrer
compare-beside-sentence = { $name } est en moyenne à { $distance } des autres (0 : identique, 1 : aussi éloignée que possible).
compare-beside-chart = L’ensemble de { $name } à côté de l’ordre commun
compare-few-others = Presque personne d’autre n’a choisi
compare-few-others-none = Aucun : tout ce qui a été choisi ici l’a été ailleurs.
compare-passed-over = Presque toutes les autres ont choisi
compare-passed-over-none = Aucun principe.
compare-gaps = Plus grands écarts de place
compare-gaps-none = Aucun : l’ensemble suit l’ordre commun.
compare-gap = ici { $own }, ensemble { $joint }
compare-not-chosen = non choisi
compare-together = Ensemble
compare-others-chose = Choisi par d’autres
compare-two = { $one } à côté de { $other }
compare-two-chart = Les ensembles de { $one } et de { $other } côte à côte
compare-two-sentence = { $one } et { $other } ont choisi toutes deux { $common } des { $all } principes. Elles sont distantes de { $distance } ; leurs premiers choix se ressemblent à { $overlap } (1 : identiques).
compare-over = Avant et maintenant
compare-over-sentence = { $name } a choisi { $in ->
    [0] aucun nouveau principe
    [one] un nouveau principe
   *[other] { $in } nouveaux principes
}, en a laissé { $out ->
    [0] aucun
    [one] un
   *[other] { $out }
} et en a déplacé { $moved ->
    [0] aucun
    [one] un
   *[other] { $moved }
}.
compare-over-chart = L’ensemble précédent et l’actuel de { $name }
compare-over-who = Communes avec un ensemble précédent que vous pouvez voir :
compare-step = Ce qui s’est passé
compare-step-in = ajouté
compare-step-new = ajouté, nouvelle carte
compare-step-out = retiré
compare-step-gone = retiré, la carte n’existe plus
compare-step-up = plus haut
compare-step-down = plus bas
compare-step-stayed = même place
compare-version = version { $version } ({ $count ->
    [one] une commune
   *[other] { $count } communes
})
compare-versions = Les ensembles viennent de versions différentes du jeu : { $versions }. Nous comparons les { $cards } cartes que chaque version possède.
compare-left-out = Non comparées, car absentes d’une version : { $cards }.
compare-left-out-card = { $card } (choisie { $count } fois)
compare-too-many-alike = Qui ressemble à qui est montré jusqu’à { $most } communes.
error-comparison-title = Nous ne trouvons pas cette comparaison
error-comparison-text = Elle n’existe pas, ou vous ne pouvez pas la voir. Connectez-vous si vous avez un rôle dans le partenariat ou chez un membre qui partage son ensemble.
compare-effect-none = Rien : avec ces poids, l’ordre reste le même.
compare-effect-below = { $moved ->
    [one] Un principe change de place
   *[other] { $moved } principes changent de place
} ; les { $top } premiers restent les mêmes principes. Ressemblance des deux ordres : τ { $tau } (1 : identiques).
compare-effect-top = { $moved ->
    [one] Un principe change de place
   *[other] { $moved } principes changent de place
}. Dans les { $top } premiers entre : { $up } ; en sort : { $down }. Ressemblance des deux ordres : τ { $tau } (1 : identiques).

## A comparison as a document
compare-report = Rapport
compare-report-what = Cette comparaison sous forme de document pour une réunion, telle que vous la voyez ici : avec les figures, les tableaux, les ensembles eux-mêmes et la façon dont tout a été calculé.
compare-report-subtitle = Rapport d’une comparaison de priorités
compare-report-who = Comparaison de
compare-report-of = { $count } communes sur { $of }
compare-report-sentence = Ce rapport place côte à côte les priorités de { $who } : pour chacune, le dernier ensemble décidé et montré.
compare-report-made = Établi le
compare-report-decided = Décidé
compare-report-between = entre le { $first } et le { $last }
compare-report-where = À consulter sur
compare-report-summary = En bref
compare-report-top = Ce qui vient en tête ensemble
compare-report-heat-annex = Ce que chaque commune a choisi figure en toutes lettres dans l’{ $annex } : un tableau de { $count } colonnes ne tient pas sur une feuille.
compare-report-alike-annex = La commune à laquelle chacune des { $count } communes ressemble le plus figure dans l’{ $annex }.
compare-report-each = Chacune par rapport à l’ensemble
compare-report-each-how = Pour chaque commune : ce qu’elle a choisi et que moins d’un quart des autres a choisi, ce que plus de trois quarts des autres ont choisi et pas elle, et sa distance moyenne aux autres (0 : identique, 1 : aussi éloignée que possible).
compare-report-each-caption = En quoi chaque commune diffère des autres
compare-report-sets = Les ensembles eux-mêmes
compare-report-sets-caption = Ce que chaque commune a choisi, le plus important d’abord
compare-report-codes = Les titres correspondant aux codes figurent dans le tableau du chapitre 2.
compare-report-priorities = Priorités
compare-report-weight = Poids
compare-report-left-out-figure = « { $figure } » : avec autant de communes, les lettres ne sont plus lisibles sur une feuille. Vous pouvez voir et enregistrer cette figure sur { $address }.
compare-report-left-out-sets = Les ensembles de { $count } communes remplissent trop de feuilles. Vous pouvez les voir sur { $address }.
compare-report-method = Comment c’est calculé
compare-report-method-sets = Pour chaque commune compte le dernier ensemble décidé que peut voir la personne qui a établi ce rapport.
compare-report-method-chosen = Presque toutes : 90 % au moins ont choisi le principe. Il divise : 35 à 65 % l’ont choisi.
compare-report-method-firm = Les places possibles sont celles qu’un principe occupe dans tous les ordres qui conviennent aussi bien aux ensembles. La tête est sûre si tous ces ordres commencent par les mêmes principes.
compare-report-method-distance = La distance entre deux ensembles : par paire de principes, un s’ils la rangent autrement, un demi si un ensemble a la paire et l’autre aucun des deux, divisé par le maximum possible pour des ensembles de ces longueurs (Fagin, Kumar et Sivakumar 2003).
compare-report-method-groups = L’arbre réunit chaque fois ce qui est en moyenne le plus proche (Sokal et Michener 1958). Les groupes sont ceux dont la cohésion est la plus grande (silhouette, Rousseeuw 1987), lue comme le proposent Kaufman et Rousseeuw (1990).
compare-report-method-map = La carte place les distances au mieux dans un plan (échelonnement classique, Torgerson 1952). Ce qui s’y déforme est le stress (Kruskal 1964).
compare-report-method-version = Calculé avec la version { $version } de la méthode.

## Worked-out sheets
sheets-title-of = Fiches détaillées de { $name }
sheets-lead = Détaillez chaque principe séparément : ce que vous voulez en faire, où vous en êtes, ce que vous faites et ce qui fait obstacle. Avant, après ou sans plan directeur.
sheets-count = { $count } sur { $of } détaillées
sheets-download = Toutes les fiches en un dossier
sheets-overview = Aperçu
sheets-overview-caption = Où en est chaque principe
sheets-section = Les fiches
sheets-principle = Principe
sheets-work = Fiches détaillées
sheets-work-of = Fiches de { $name }
sheets-link = Détailler cette carte pour { $name }
sheets-link-read = Voir la fiche de { $name }
sheets-link-short = Vers la fiche
sheets-own = Champs de fiches détaillées que vous avez écrits en dernier
sheet-title-of = Fiche de { $name }
sheet-heading = Fiche { $card } de { $name }
sheet-subtitle = Fiche détaillée de { $name }
sheet-section = Comment nous le mettons en œuvre
sheet-section-principle = Le principe
sheet-file = fiche
sheet-file-all = fiches
sheet-download = Cette fiche sur papier
sheet-to-card = La carte entière
sheet-not-yet = Personne n’a encore rien écrit ici.
sheet-changed = Dernière modification le { $date } à { $time }
sheet-changed-by = Dernière modification le { $date } à { $time } par { $name }
sheet-nothing-written = Rien n’est encore rempli.
sheet-fact-organisation = Administration
sheet-fact-theme = Thème
sheet-fact-changed = Dernière modification
sheet-fact-progress = Avancement
sheet-progress-empty = Pas encore commencée
sheet-progress-begun = Commencée
sheet-progress-worked-out = Détaillée
sheet-field-ambition = Ambition
sheet-field-ambition-hint = Que voulez-vous atteindre avec ce principe, et pour qui ?
sheet-field-standing = Où en sommes-nous ?
sheet-field-standing-hint = Choisissez ce qui convient le mieux aujourd’hui. Une estimation honnête aide plus qu’une belle.
sheet-field-already = Ce que nous faisons déjà
sheet-field-already-hint = Qu’est-ce qui est en cours, et qui le porte ?
sheet-field-soon = Ce que nous ferons bientôt
sheet-field-soon-hint = Quelles premières étapes sont fixées ou évidentes ?
sheet-field-obstacles = Ce qui fait obstacle
sheet-field-obstacles-hint = Personnel, argent, technique, un contrat, une habitude : qu’est-ce qui vous freine ?
sheet-standing-none = Pas encore estimé
sheet-standing-0 = rien n’est prévu
sheet-standing-1 = une première idée ou un essai
sheet-standing-2 = ici et là, sans accord
sheet-standing-3 = convenu, et en cours presque partout
sheet-standing-4 = partout, et nous le mesurons
sheet-standing-5 = ancré : cela fait partie de notre façon de travailler
sheet-standing-wrong = Choisissez une des étapes 0 à 5.
sheet-step = { $number } : { $words }
sheet-refused = Tout n’a pas été enregistré. Regardez ces champs :
sheet-somebody = Quelqu’un
sheet-meanwhile = { $name } a écrit entre-temps :
sheet-meanwhile-cleared = { $name } a vidé ce champ entre-temps.
sheet-meanwhile-what = Ce que vous avez rempli se trouve ci-dessous et n’est pas encore enregistré. Réunissez ce que vous voulez garder, puis enregistrez : ce que vous enregistrez prend la place.
sheet-save-refused = Ceci n’est pas encore enregistré. Le champ montre-t-il ce que quelqu’un d’autre a écrit ? Réunissez et enregistrez. Sinon, copiez votre texte et rechargez la page.
sheet-save-held = Un champ n’est pas encore enregistré : regardez ce champ. Le reste l’est.
sheet-save-next = Enregistrer et aller à { $card }

## The masterplan, as a page
plan-back = Retour à l’ensemble
plan-downloads = Télécharger
plan-language = Langue du plan
plan-language-change = Afficher
format-docx = Word
format-odt = LibreOffice
format-pdf = PDF
format-html = HTML
format-md = Markdown

## The masterplan, as a document
plan-title = Masterplan information et informatique pour { $organisation }
plan-subtitle = Période { $period }
plan-contents = Table des matières
plan-page = Page
plan-notice-draft = Ceci est un projet. Personne ne l’a encore approuvé. Les propositions sont signalées comme telles et ce qui n’est pas connu est resté vide.
plan-notice-deck = Les principes viennent du jeu de cartes « { $name } » : { $provenance }.
plan-fact-organisation = Commune
plan-fact-period = Période
plan-fact-status = Statut
plan-status-draft = Projet
plan-fact-decided = Priorités fixées le
plan-fact-catalogue = Jeu de cartes
plan-catalogue-version = { $name }, version { $version }
plan-annex = Annexe { $letter }
plan-section-summary = Résumé pour le conseil
plan-section-context = Motif et contexte
plan-section-vision = Vision
plan-section-principles = Principes choisis
plan-section-translation = Conséquences pour l’information, la technologie et le soutien
plan-section-objectives = Objectifs, plans d’action et actions
plan-section-roadmap = Calendrier
plan-section-steering = Organisation et pilotage
plan-section-monitoring = Suivi
plan-section-risks = Risques et continuité
plan-section-method = Méthode
plan-section-result = Résultat complet
plan-section-cards = Les cartes
plan-summary-choice = Parmi { $total } principes stratégiques, { $organisation } a choisi { $chosen ->
    [one] cette priorité :
   *[other] ces { $chosen } priorités, la plus importante d’abord :
}
plan-summary-actions = Il en découle { $objectives ->
    [one] un objectif politique
   *[other] { $objectives } objectifs politiques
}, { $plans ->
    [one] un plan d’action
   *[other] { $plans } plans d’action
} et { $actions ->
    [one] une action
   *[other] { $actions } actions
} pour { $period }.{ $suggested ->
    [0] {""}
    [one] {" "}L’une d’elles est une proposition que personne n’a encore acceptée.
   *[other] {" "}{ $suggested } d’entre elles sont des propositions que personne n’a encore acceptées.
}
plan-summary-caption = Les priorités
plan-summary-ask = Il est demandé au conseil de débattre de ces priorités et de dire quelles actions proposées seront reprises dans le plan pluriannuel.
plan-context-why = Une commune ne peut pas tout faire à la fois. Ce plan dit quels principes pour l’information et l’informatique passent en premier, pourquoi, et quelles actions y correspondent.
plan-context-source = Les principes reposent sur cette source : { $source }. Les administrations locales y choisissent des priorités et arrivent ainsi, pas à pas, à un masterplan.
plan-context-bbc = Les objectifs suivent la structure du BBC (cycle de politique et de gestion) : objectif politique, plan d’action, action. Ils peuvent ainsi être repris dans le plan pluriannuel.
plan-vision-empty = Aucune vision n’est encore écrite. Rédigez-en une avant que le plan n’aille au collège.
plan-principles-how = Sur les { $total } cartes, { $sorted } ont été triées dans Maintenant, Plus tard et Pas maintenant. Les cartes de la pile Maintenant ont ensuite été mises dans l’ordre. { $chosen ->
    [one] La première est la priorité de ce plan.
   *[other] Les { $chosen } premières sont les priorités de ce plan.
}
plan-theme = Thème
plan-statement = Principe
plan-motivation = Motivation
plan-motivation-empty = Encore à compléter.
plan-rationale = Pourquoi ce principe
plan-implications = Ce que cela implique
plan-translation-how = Chaque principe choisi a des conséquences pour l’information et la technologie, et pour le soutien. { $most ->
    [one] Le principe choisi donne 1 point à tout ce à quoi il est lié.
   *[other] Le poids est la somme des points : le premier principe donne { $most } points à tout ce à quoi il est lié, le dernier 1 point. Ce qui pèse le plus est en haut et vient en premier.
}
plan-translation-information-technology = Principes dérivés pour l’information et la technologie, du plus lourd au plus léger
plan-translation-supporting = Principes de soutien, du plus lourd au plus léger
plan-translation-none = Aucun des principes choisis n’a de lien ici.
plan-weight = Poids
plan-derived = Principe dérivé
plan-reasons = Pourquoi
plan-suggestions = Ce qui est indiqué ci-dessous comme proposition vient du jeu de cartes. Cela ne vaut que si votre administration l’accepte. Les services et les dates sont alors une première estimation. Votre administration complète elle-même les montants et les champs politiques.
plan-principle = Principe
plan-priority = Prioritaire
plan-policy-field = Champ politique
plan-to-fill = encore à compléter
plan-actions-caption = Actions de { $code }
plan-estimates-caption = Estimations par an pour { $code }, en euros
plan-code = Code
plan-action = Action
plan-service = Service responsable
plan-service-short = Service
plan-when = Période (T = trimestre)
plan-from-to = { $from } à { $to }
plan-quarter = T{ $number } { $year }
plan-quarter-short = T{ $number }
plan-estimate = Estimation
plan-expenditure = Dépenses
plan-receipts = Recettes
plan-roadmap-how = Le plan d’action du premier principe démarre en premier, les suivants chaque fois six mois plus tard. Dans un plan d’action, les actions se succèdent. Ceci aussi est une proposition.
plan-roadmap-caption = Calendrier { $period }
plan-roadmap-description = { $plans ->
    [one] Un plan d’action
   *[other] { $plans } plans d’action
}, du { $from } au { $to }. Les dates de chaque action figurent dans le chapitre des objectifs.
plan-roadmap-empty = Il n’y a pas encore d’actions.
plan-steering-intro = Qui fait quoi dans ce plan ? Une proposition :
plan-steering-council = Le conseil communal et le conseil de l’aide sociale débattent des priorités et arrêtent les objectifs avec le plan pluriannuel.
plan-steering-college = Le collège des bourgmestre et échevins décide des actions et de leur ordre.
plan-steering-management = Le comité de direction suit l’exécution et dégage du personnel et du temps.
plan-steering-ict = Le coordinateur informatique rassemble les actions, veille à leur cohérence et signale l’avancement.
plan-steering-fill = Votre administration complète encore les noms et les moments de concertation.
plan-monitoring-how = Il y a un indicateur par priorité. Votre administration complète la situation actuelle et la valeur cible : pour mesurer, il faut d’abord savoir où l’on en est.
plan-indicators = Indicateurs par priorité
plan-indicator = Indicateur
plan-today = Situation actuelle
plan-target = Valeur cible { $year }
plan-risks-how = Ces risques reviennent dans tout plan pour l’information et l’informatique. Complétez-les avec ce qui joue un rôle chez vous.
plan-risks-caption = Les risques et la réponse du plan
plan-risk = Risque
plan-risk-answer = Réponse
plan-risk-people = Trop peu de personnel ou de connaissances pour réaliser les actions
plan-risk-people-answer = Répartir le travail sur la période, collaborer avec d’autres communes, partager et consigner les connaissances
plan-risk-money = Le budget ne suit pas
plan-risk-money-answer = Inscrire des estimations par an dans le plan pluriannuel et suivre l’ordre des priorités à chaque adaptation
plan-risk-supplier = Devenir dépendant d’un seul fournisseur
plan-risk-supplier-answer = Demander des standards ouverts et des conditions de sortie dans chaque cahier des charges
plan-risk-security = Un incident met des systèmes à l’arrêt ou touche des données
plan-risk-security-answer = Tester les sauvegardes, s’exercer au plan de continuité et limiter l’accès à ceux qui en ont besoin
plan-risk-support = L’adhésion diminue
plan-risk-support-answer = Montrer chaque année au collège et au conseil ce qui a déjà changé, avec les indicateurs de ce plan
plan-method-steps = Voici comment les priorités ont été choisies :
plan-method-explore = Explorer : lire toutes les cartes, par thème, avec une note là où c’était utile.
plan-method-sort = Trier : poser chaque carte sur l’une des trois piles (Maintenant, Plus tard, Pas maintenant), une à la fois et dans un ordre tiré au hasard.
plan-method-rank = Classer : mettre dans l’ordre la pile Maintenant seulement. On classe bien cinq cartes, mais mal tout un jeu.
plan-method-motivate = Motiver et décider : écrire une raison pour chaque priorité et fixer l’ensemble.
plan-method-counts = Répartition des { $total } cartes : { $now } dans Maintenant, { $later } dans Plus tard et { $notnow } dans Pas maintenant. { $unjudged ->
    [0] Toutes les cartes ont été évaluées.
    [one] { $unjudged } carte n’a pas été évaluée, ce qui n’est pas la même chose qu’être classée en dernier.
   *[other] { $unjudged } cartes n’ont pas été évaluées, ce qui n’est pas la même chose qu’être classées en dernier.
}
plan-method-weight = Le poids d’un principe dérivé est la somme des points des cartes choisies qui y sont liées (méthode de Borda).
plan-result-how = Le résultat complet, avec les notes prises en chemin.
plan-result-caption = Place ou pile de chaque carte
plan-result-chosen = Priorité
plan-place = Place
plan-card = Carte
plan-pile = Pile
plan-note = Note
plan-cards-caption = Toutes les cartes, avec leur principe et leur source
plan-phrase = Passage de la source
plan-quote = « { $phrase } »
plan-session-what = Le choix a été fait lors de la session « { $workshop } » du { $date }, avec { $people } personnes votantes.
plan-session-rounds = Chacun a trié les cartes en trois piles et classé la pile Maintenant. { $rounds ->
    [one] Il y a eu un tour.
   *[other] Il y a eu { $rounds } tours ; la décision part du tour { $round }.
}
plan-session-own = Ce sont les votes des propres participants qui ont été comptés.
plan-session-hall = Ce sont les votes de toute la salle qui ont été comptés : il y avait trop peu de votes propres.
plan-session-count = L’ordre commun est celui qui contredit le moins de préférences (Kemeny-Young, comptage version { $version }).
plan-session-as-counted = La décision suit cet ordre.
plan-session-departs = La décision s’en écarte pour { $cards } ; la raison figure près de la carte, ou parmi les cartes écartées.
plan-session-check = Lors de la question finale (poing à cinq doigts), { $favour } personnes sur { $answered } pouvaient s’en accommoder.
plan-result-below = Plus bas dans l’ordre
plan-principles-session = { $chosen ->
    [one] Une des { $total } cartes est la priorité de ce plan. L’annexe sur la méthode dit comment elle a été choisie.
   *[other] { $chosen } des { $total } cartes sont les priorités de ce plan. L’annexe sur la méthode dit comment elles ont été choisies. { $sorted } cartes ont reçu une place.
}

## Errors
error-home = Vers l’accueil
error-request-id = Numéro de cette demande :
error-page-title = Cette page n’existe pas
error-page-text = Vérifiez l’adresse ou allez à l’accueil. La page n’existe peut-être plus.
error-municipality-title = Nous ne connaissons pas cette commune
error-municipality-text = Allez à l’accueil et choisissez une commune dans la liste.
error-card-title = Cette carte n’existe pas
error-card-text = Elle ne fait pas partie de ce jeu de cartes. Regardez toutes les cartes.
error-road-title = Nous ne trouvons pas ce travail
error-road-text = Il n’existe plus, ou il appartient à quelqu’un d’autre. Connectez-vous si vous l’avez fait avec un compte.
error-set-title = Nous ne trouvons pas cet ensemble de priorités
error-set-text = Il n’existe plus, ou vous ne pouvez pas le voir. Connectez-vous si vous l’avez fait avec un compte.
error-masterplan-title = Nous ne trouvons pas ce plan directeur
error-masterplan-text = Vous avez peut-être été déconnecté entre-temps, il a été supprimé, ou il appartient à une autre administration. Vous aviez tapé quelque chose ? Revenez d’une page dans votre navigateur : le texte y est le plus souvent encore. Connectez-vous dans une autre fenêtre et enregistrez à nouveau.
error-line-title = Nous ne trouvons pas cet objectif ou cette action
error-line-text = Cela a peut-être été retiré. Vous pouvez le remettre depuis la page du plan.
error-indicator-title = Nous ne trouvons pas cet indicateur
error-indicator-text = Il a peut-être été retiré. Vous pouvez le remettre sur la page du plan.
error-action-title = Cette action n’est pas sur la carte
error-action-text = Retournez aux objectifs et choisissez-en une autre.
error-already-adopted-title = Cette version est déjà adoptée
error-already-adopted-text = Qui l’a adoptée et quand se trouve auprès de la version.
error-section-title = Nous ne trouvons pas cette partie
error-section-text = Elle a peut-être été retirée. Vous pouvez la remettre sur la page du plan.
error-version-title = Nous ne trouvons pas cette version
error-version-text = Elle a peut-être été jetée. Les autres versions se trouvent auprès du plan.
error-comment-title = Nous ne trouvons pas cette remarque
error-comment-text = Le plan ou la partie n’existe peut-être plus.
error-reading-title = Ce lien de lecture ne fonctionne plus
error-reading-text = Il a expiré ou a été retiré. Demandez-en un nouveau à la personne qui vous l’a donné.
error-adopted-plan-title = Un plan adopté ne peut être supprimé
error-adopted-plan-text = Une version de ce plan est adoptée. Le plan est donc conservé.
error-adopted-version-title = Une version adoptée ne peut être jetée
error-adopted-version-text = Ce qui est adopté reste tel quel.
error-not-final-title = Cette version n’est pas définitive
error-not-final-text = Seule une version définitive peut être adoptée. Gardez-en d’abord une.
error-too-many-comments-title = Il y a trop de remarques
error-too-many-comments-text = Ce plan ne contient pas plus de remarques. Continuez dans le texte lui-même.
error-too-many-versions-title = Il y a trop de versions
error-too-many-versions-text = Jetez d’abord les versions dont vous n’avez plus besoin.
error-too-many-links-title = Il y a trop de liens de lecture
error-too-many-links-text = Retirez d’abord les liens qui ne sont plus nécessaires.
error-link-title = Ce lien ne fonctionne pas (ou plus)
error-link-text = Un lien fonctionne une fois, et pas longtemps. Demandez-en un nouveau à la personne qui vous l’a donné. Vous vouliez choisir un nouveau mot de passe ? Allez à la page de connexion et choisissez-en un nouveau.
error-bad-request-title = Nous n’avons pas pu lire ceci
error-bad-request-text = Le navigateur a envoyé quelque chose que nous ne comprenons pas. Revenez en arrière et réessayez.
error-bad-form-title = Le formulaire contient une erreur
error-bad-form-text = Un champ manque, figure deux fois ou a une valeur impossible. Rien n’a changé. Revenez en arrière et réessayez.
error-not-in-deck-title = Cette carte ne fait pas partie du jeu
error-not-in-deck-text = Rien n’a changé. Revenez en arrière et rechargez la page.
error-nothing-ranked-title = Rien n’est encore classé
error-nothing-ranked-text = Posez d’abord au moins une carte sur la pile Maintenant.
error-invitation-title = Cette invitation ne fonctionne plus
error-invitation-text = Une invitation fonctionne une fois, pendant trois jours. Demandez-en une nouvelle à la personne qui vous a invité.
error-last-administrator-title = Il faut qu’il reste un administrateur
error-last-administrator-text = Vous êtes le dernier administrateur. Nommez d’abord quelqu’un d’autre.
error-road-changed-title = Quelque chose a changé entre-temps
error-road-changed-text = Vérifiez encore une fois l’ordre, puis fixez l’ensemble.
error-method-title = Ce n’est pas possible ici
error-method-text = Cette action n’est pas possible à cette adresse. Revenez en arrière et réessayez.
error-too-large-title = C’est trop à la fois
error-too-large-text = Nous avons reçu plus de texte qu’un formulaire ne peut en contenir. Revenez en arrière et raccourcissez le texte.
error-cross-site-title = Cette demande venait d’un autre site web
error-cross-site-text = Pour votre sécurité, nous n’en faisons rien. Ouvrez Voorrang vous-même et réessayez.
error-too-many-title = Un instant
error-too-many-text = Il y a eu trop de tentatives à la suite. Réessayez dans une minute.
error-timeout-title = Cela a pris trop de temps
error-timeout-text = Vérifiez votre connexion et réessayez.
error-internal-title = Un problème est survenu chez nous
error-internal-text = Vous n’y êtes pour rien. Réessayez dans quelques minutes et mentionnez le numéro ci-dessous si le problème persiste.
error-busy-title = Il y a beaucoup de monde
error-busy-text = Attendez quelques secondes et réessayez. Rien n’est perdu.
error-workshop-title = Nous ne trouvons pas cette session
error-workshop-text = Le code est incorrect, ou la session est terminée. Vérifiez le code sur l’écran de la salle.
error-not-deciding-title = On ne décide pas en ce moment
error-not-deciding-text = La session n’en est pas (ou plus) à la décision. Rien n’a changé.
error-no-json-title = Ceci n’est pas du JSON
error-no-json-text = Vérifiez le contenu de la requête. Rien n’a changé.
error-bad-json-title = Ce contenu n’est pas correct
error-bad-json-text = Un champ manque, est inconnu ou a une valeur impossible. Rien n’a changé.
error-bad-fields-title = Tout n’est pas rempli correctement
error-bad-fields-text = Vérifiez les champs et réessayez.
error-media-type-title = Nous ne lisons pas ce type de contenu ici
error-media-type-text = Envoyez du JSON, avec application/json comme type de contenu.
error-no-token-title = Il faut un jeton d’accès
error-no-token-text = Joignez le jeton de votre appareil. Vous le recevez en rejoignant la session.
error-refused-title = Ceci n’a pas été accepté
error-refused-text = Vérifiez où en est la session et réessayez.
error-participant-title = Nous ne trouvons pas ce participant
error-participant-text = Le jeton n’est pas correct, ou la session n’existe plus. Rejoignez à nouveau avec le code de la session.
error-resume-title = Nous ne trouvons pas de place avec ce code
error-resume-text = Vérifiez le code sur l’autre appareil. Après la fin d’une session, il ne fonctionne plus.
error-result-title = Ce résultat n’existe pas
error-result-text = Il n’y a de résultat qu’une fois dévoilé par l’animateur ou l’animatrice, et à partir de trois votes.
error-no-idempotency-key = Donnez à chaque vote sa propre clé dans Idempotency-Key : de 16 à 64 lettres, chiffres, traits d’union ou traits de soulignement.
error-preview-title = Ce fichier n’attend plus
error-preview-text = Un fichier attend dix minutes votre confirmation. Rien n’a été enregistré : apportez-le à nouveau.
error-catalogue-retired-title = Cette version n’est plus proposée
error-catalogue-retired-text = Choisissez une autre version pour commencer, ou importez les textes comme une nouvelle version.
error-catalogue-active-title = Tout nouveau travail commence avec cette version
error-catalogue-active-text = Faites d’abord commencer tout nouveau travail avec une autre version. Ensuite, vous pourrez ne plus proposer celle-ci.

## How documents of a plan look

look-title = Logo et couleur
look-lead = Voici à quoi ressemblent les documents de ce plan : la couverture, les barres et les lignes.
look-accent = Couleur
look-accent-hint = Une couleur de votre charte graphique. Aucun texte n’y figure, pour que tout reste lisible.
look-accent-unlike = Indiquez une couleur sous la forme # et six caractères, par exemple #1d5fa8.
look-file = Logo
look-file-hint = PNG, JPEG ou SVG, 5 Mo au plus.
look-file-unlike = Ce n’est pas un PNG, JPEG ou SVG que nous pouvons lire. Choisissez un autre fichier.
look-file-large = Ce fichier dépasse 5 Mo. Choisissez-en un plus petit.
look-file-pixels = Cette image est trop grande. Choisissez-en une d’au plus { $most } pixels de large et de haut.
look-now = Le logo utilisé actuellement
look-remove = Ne plus utiliser de logo

## Versions of a plan

tab-versions = Versions
versions-title = Versions du plan
versions-lead = Une version avec un nom garde le plan tel qu’il est maintenant : pour le soumettre au collège ou au conseil, pour comparer plus tard, ou pour y revenir.
versions-new = Garder une version
versions-name = Nom de la version
versions-name-hint = Par exemple : après le comité de direction.
versions-standing = Où en est-il ?
versions-draft-hint = Les propositions y figurent, indiquées comme telles.
versions-final-hint = { $count ->
    [0] Le texte que vous soumettez. Toutes les propositions ont été traitées.
    [one] Le texte que vous soumettez. Une proposition que personne n’a acceptée n’y figure pas.
   *[other] Le texte que vous soumettez. { $count } propositions que personne n’a acceptées n’y figurent pas.
}
versions-make = Garder cette version
versions-list = Versions gardées
versions-none = Aucune version n’a encore été gardée.
versions-compare = Comparer des versions
version-compare = Qu’est-ce qui a changé depuis ?
version-adopt = Noter son adoption…
version-adopted = Cette version est adoptée et ne change plus. Vous pouvez continuer à travailler au plan lui-même.
version-before = Avant le retour à la version { $number }
version-restore = Remettre le plan à cette version
version-restore-text = Le plan redevient ce qu’il était dans cette version. Ce qui s’y trouve maintenant est d’abord gardé comme version. Une version définitive ne contient pas les propositions que personne n’a acceptées : elles ne reviennent donc pas.
version-restore-yes = Revenir à cette version
version-delete = Jeter cette version
version-delete-text = La version et les liens de lecture disparaissent. Rien ne change au plan lui-même.
links-title = Faire lire sans compte
links-lead = Qui possède un lien de lecture lit cette version : calmement, pour l’imprimer et la télécharger. Dès que quelque chose est signalé ou mesuré, cette personne voit aussi le suivi, avec les explications et sans noms. Il expire de lui-même et vous pouvez le retirer.
links-fresh = Voici le lien. Copiez-le maintenant : par sécurité, nous ne le montrons que dix minutes.
links-address = Adresse du lien de lecture
links-until = Valable jusqu’au { $moment }
links-withdraw = Retirer
links-days = Pendant combien de jours le lien est-il valable ?
links-make = Créer un lien de lecture
link-needs-account = Créer un lien de lecture demande un compte. Gardez d’abord votre travail avec un compte.
link-days-wrong = Choisissez un nombre de jours de 1 à { $most }.
adoption-title = Noter l’adoption
adoption-lead = Vous notez que la version { $number }, « { $name } », est adoptée.
adoption-body = Par qui ?
adoption-body-hint = Le conseil ou l’organe qui a décidé.
adoption-council = Conseil communal
adoption-on = Quand ?
adoption-date-unlike = Indiquez une date, par exemple 15/12/2026.
adoption-date-earlier = C’est plus ancien que tout plan. Écrivez l’année en entier, comme 2026.
adoption-date-later = Ce jour doit encore venir. Notez l’adoption une fois qu’elle a eu lieu.
adoption-reference = Numéro de la décision
adoption-reference-hint = Où l’on retrouve la décision ; peut rester vide.
adoption-forever = Une version adoptée ne change plus et ne peut être jetée.
adoption-yes = Noter l’adoption
adoption-no = Finalement non
reading-until = Vous lisez ceci avec un lien de lecture, valable jusqu’au { $moment }.
plan-fact-version = Version
plan-version = { $number }, { $name }
change-versions-title = Qu’est-ce qui a changé ?
change-from = De la version
change-to = À
change-now = le plan tel qu’il est maintenant
change-show = Comparer
change-nothing = Rien n’a changé.
change-summary = { $sections ->
    [0] Aucun texte n’a changé
    [one] 1 texte a changé
   *[other] { $sections } textes ont changé
}, { $lines ->
    [0] et aucun objectif, plan ou action.
    [one] et 1 objectif, plan ou action.
   *[other] et { $lines } objectifs, plans ou actions.
}
change-decided = Une version définitive ne contient pas de propositions. Ce que personne n’a encore accepté n’est donc pas compté ici.
change-moved = L’ordre est différent aussi.
change-texts = Textes
change-lines = Objectifs, plans d’action et actions
change-new = nouveau
change-gone = disparu
change-changed = modifié
change-title-was = S’appelait d’abord « { $was } ».
change-objective = Objectif stratégique
change-action-plan = Plan d’action
change-action = Action
change-empty = vide
change-accepted = La proposition est acceptée.
change-priority = Est maintenant prioritaire.
change-no-priority = N’est plus prioritaire.
change-from-to = { $field } : de { $was } à { $is }.
change-field-code = Code
change-field-title = Description
change-field-service = Service responsable
change-field-start = Début
change-field-end = Fin
change-field-policy-field = Domaine politique
change-field-principles = Principes
change-field-after = Attend

## The follow-up of a plan

tab-follow-up = Suivi
follow-title = Suivi du plan
follow-not-adopted = Ce plan n’est pas encore adopté. Vous pouvez déjà suivre ce qu’il contient, mais il peut encore changer.
follow-adopted = La version { $number } a été adoptée ({ $body }, { $date }). Ses liens de lecture et le rapport annuel suivent celle-là. Ci-dessous, le plan tel qu’il est écrit maintenant : le conseil ne voit ce qui a changé depuis que lorsqu’une nouvelle version est adoptée.
follow-no-actions = Il n’y a pas encore d’actions acceptées à suivre. Acceptez d’abord des actions dans l’onglet Objectifs.
follow-nothing-yet = Personne n’a encore rien signalé. Choisissez « Signaler l’état » près d’une action ; ce que vous signalez apparaît ici.
follow-nothing-yet-look = Personne n’a encore rien signalé. Vous ne voyez ci-dessous que ce qui découle des dates du plan.
follow-sum = Où en est-on ?
follow-summary = { $count ->
    [one] { $count } action : { $parts }.
   *[other] { $count } actions : { $parts }.
}
course-done = Terminée
course-on-course = Dans les temps
course-late = En retard
course-stopped = Arrêtée
course-unplanned = Pas encore planifiée
course-done-count = { $count ->
    [one] { $count } terminée
   *[other] { $count } terminées
}
course-on-course-count = { $count } dans les temps
course-late-count = { $count } en retard
course-stopped-count = { $count ->
    [one] { $count } arrêtée
   *[other] { $count } arrêtées
}
course-unplanned-count = { $count ->
    [one] { $count } pas encore planifiée
   *[other] { $count } pas encore planifiées
}
follow-late = { $count ->
    [one] { $count } action est en retard
   *[other] { $count } actions sont en retard
}
follow-late-not-done = Devait être terminée le { $date }.
follow-late-not-started = Devait démarrer le { $date } et n’a pas démarré plus de trois mois après.
follow-per-objective = Par objectif politique
follow-no-dates = pas de dates
follow-not-reported = Rien de signalé
follow-status-progress = { $status }, { $percent } %
follow-reported-on = État au { $date }
follow-report = Signaler l’état
follow-report-keep = Enregistrer l’état
follow-status = État
follow-status-choose = Choisissez l’état de l’action.
status-not-started = Pas démarrée
status-started = En cours
status-done = Terminée
status-stopped = Arrêtée
follow-progress = Avancement, en pour cent
follow-progress-hint = Peut rester vide. Terminée vaut toujours 100, pas démarrée toujours 0.
follow-progress-wrong = Indiquez un nombre entier de 0 à 100, ou laissez vide.
follow-on = Date
follow-on-hint = Le jour où c’était ainsi.
follow-date-future = Cette date est dans le futur. Signalez seulement ce qui a déjà eu lieu.
follow-date-before = Le plan commence en { $year }. Choisissez un jour à partir du 1er janvier { $year }.
follow-date-early = Cette date est trop ancienne. Indiquez une année à partir de 2000.
follow-note = Explication
follow-back = Vers le suivi
follow-history = Ce qui a été signalé
follow-history-none = Rien n’a encore été signalé pour cette action.
follow-withdraw = Retirer
follow-withdrawn = retiré
follow-put-back = Reprendre en compte
follow-said-reported = L’état de { $name } est enregistré.
follow-indicators = Indicateurs
follow-no-indicators = Ce plan n’a pas encore d’indicateurs. Ajoutez-en un ci-dessous : le conseil voit ainsi si le plan fonctionne.
follow-no-indicators-look = Ce plan n’a pas encore d’indicateurs.
indicator-at-least = au moins { $figure }
indicator-at-most = au plus { $figure }
indicator-target-by = { $target }, d’ici fin { $year }
indicator-target = Valeur cible
indicator-last = Dernière mesure : { $figure } le { $date }
indicator-reached = Atteint
indicator-under-way = Pas encore atteint
indicator-unmeasured = Pas encore mesuré
indicator-chart = De { $was } le { $from } à { $is } le { $to } ; la cible est { $target }.
indicator-of-plan = Tout le plan
indicator-line-gone = Ce qui a été retiré du plan
indicator-measures = Concerne
indicator-name = Que mesure-t-on ?
indicator-name-hint = Par exemple : part des demandes faites en ligne.
indicator-unit = Unité
indicator-unit-hint = Par exemple % ou jours.
indicator-aim = Qu’est-ce qui est mieux ?
indicator-aim-at-least = Plus : la cible ou davantage est bien
indicator-aim-at-most = Moins : la cible ou moins est bien
indicator-by = D’ici fin (année)
indicator-year-wrong = Indiquez une année, comme 2031, ou laissez vide.
indicator-source = D’où vient le chiffre ?
indicator-source-hint = Peut rester vide. Par exemple : statistiques du guichet en ligne.
indicator-add = Ajouter un indicateur
indicator-add-yes = Ajouter l’indicateur
indicator-ideas = Des idées liées à vos priorités. Choisissez-en une pour remplir le formulaire.
indicator-edit = Modifier l’indicateur
indicator-keep = Enregistrer l’indicateur
indicator-remove = Retirer l’indicateur
indicator-remove-text = Le retrait peut être annulé. Les mesures sont conservées.
indicator-measure = Ajouter une mesure
indicator-measure-keep = Enregistrer la mesure
indicator-measured = Mesures
indicator-none-measured = Rien n’a encore été mesuré.
indicator-value = Chiffre
indicator-on = Mesuré le
figure-unlike = Ce n’est pas un chiffre. Tapez par exemple 80 ou 12,5.
figure-ambiguous = Ce chiffre peut se lire de deux façons. Utilisez une virgule pour les décimales : 12,5.
figure-parts = Deux chiffres au plus après la virgule.
figure-negative = Un chiffre négatif n’est pas possible ici.
figure-too-large = Ce chiffre est trop grand.
edit-nothing-to-measure = Ce que cet indicateur mesure a été retiré du plan. Choisissez autre chose.
desk-removed-indicator = Indicateur : { $name }
change-indicators = Indicateurs
change-summary-indicators = { $count ->
    [one] { $count } indicateur a changé aussi.
   *[other] { $count } indicateurs ont changé aussi.
}
change-field-name = Ce qui est mesuré
change-field-target = Valeur cible
change-field-by = D’ici fin
change-field-source = Source du chiffre
change-field-measures = Concerne
plan-own-indicators = Indicateurs et valeurs cibles
reading-follow-up = Où en est ce plan ?
reading-plan = Lire le plan
follow-yearly = Rapport annuel
follow-yearly-text = Un rapport pour le conseil : l’état au 31 décembre, ou aujourd’hui tant que l’année court. Ce qui est signalé plus tard pour un jour passé y figure aussi.
year-report-file = rapport-annuel
year-report-title = Rapport annuel { $year } du masterplan de { $organisation }
year-report-on = État au
year-report-against = Ce rapport suit la version { $number } du plan telle qu’elle a été adoptée : { $body }, { $date }. Ce qui a changé ensuite dans le plan ne change rien à ce qui est en retard.
year-report-not-adopted = Ce plan n’était pas encore adopté au moment de ce rapport.
year-report-figures = L’année en chiffres
year-report-how = Une action est en retard si sa date de fin est passée sans qu’elle soit terminée, ou si elle n’a pas démarré plus de trois mois après sa date de début. Est arrêté ce qui ne se fera plus.
year-report-no-actions = Ce plan n’a pas d’actions acceptées.
year-report-figures-caption = Actions par objectif politique
year-report-late-caption = Actions en retard
year-report-why = Pourquoi
year-report-priority = Actions prioritaires
year-report-priority-caption = État des actions prioritaires
year-report-no-priority = Aucune action n’est marquée comme prioritaire.
year-report-objectives = Par objectif politique
year-report-objective-empty = Aucune action acceptée ne figure sous cet objectif.
year-report-actions-caption = Actions sous { $code }
year-report-course = Où en est-on
year-report-estimates = Estimé pour { $year }
year-report-notes = Ce qui a été signalé en { $year }
year-report-note = { $code }, { $date } : { $note }
year-report-measured = { $date } : { $figure }
year-report-indicators-caption = Indicateurs et ce qui a été mesuré jusqu’en { $year }
year-report-when = Quand
year-report-stopped = Ce qui est arrêté
year-report-none-stopped = Aucune action n’est arrêtée.
year-report-stopped-caption = Actions arrêtées
year-report-since = Depuis
year-report-next = Ce qui suit en { $year }
year-report-none-next = Aucune action n’est encore ouverte pour { $year }.
year-report-next-caption = Actions qui courent en { $year } ou restent à terminer
again-title = Fixer de nouvelles priorités
again-rests = Ce plan repose sur les priorités décidées le { $date }.
again-set = Voir ces priorités
again-none = Il n’y a pas encore d’ensemble plus récent. Après un nouveau tour, vous verrez ici ce qui a changé.
again-begin = Commencer un nouveau tour
again-begin-partnership = Vers les ensembles du partenariat
again-later = Un nouvel ensemble a été décidé le { $date }.
again-later-set = Voir le nouvel ensemble
again-kept = { $kept } des { $of } priorités d’alors y figurent encore.
again-other-deck = Les deux ensembles viennent de jeux de cartes différents et ne peuvent être comparés.
again-caption = Les priorités du plan et celles d’aujourd’hui
error-too-many-reports-title = Il y a trop de signalements
error-too-many-reports-text = Ce plan ne peut plus conserver de signalements ni de mesures.

## The plan people write

tab-sections = Textes
tab-objectives = Objectifs
tab-document = Lire et télécharger
masterplan-name = Plan directeur de { $organisation }
masterplan-nav = Parties du plan directeur
draft-begin-text = Voici le projet qui découle de votre ensemble de priorités. Faites-en votre propre plan : adaptez les textes, acceptez ou écartez des actions, complétez les montants, seul ou avec des collègues.
draft-begin = Élaborer ce plan
draft-has-plan = Ce projet a déjà donné lieu à un plan.
draft-to-plan = Vers le plan
desk-plan-title = Rédiger le plan
desk-lead = Chaque partie a un texte de votre main, suivi de ce qui découle de l’ensemble de priorités et des objectifs.
desk-only-look = Vous consultez ce plan. Ce sont les personnes de cette administration qui le rédigent.
desk-suggestions = { $count ->
    [one] Une proposition dans les objectifs n’a encore été acceptée par personne.
   *[other] { $count } propositions dans les objectifs n’ont encore été acceptées par personne.
}
desk-to-objectives = Voir les objectifs
desk-sections = Parties
desk-words = { $count ->
    [0] pas encore de texte
    [one] 1 mot
   *[other] { $count } mots
}
desk-has-more = complété automatiquement
desk-open-comments = { $count ->
    [one] 1 remarque ouverte
   *[other] { $count } remarques ouvertes
}
desk-written = { $name }, { $when }
desk-written-someone = Quelqu’un, { $when }
desk-someone = une personne sans compte
desk-someone-wrote = Quelqu’un
desk-there = { $count ->
    [one] { $names } y travaille en ce moment.
   *[other] { $names } y travaillent en ce moment.
}
desk-up = Monter { $title }
desk-down = Descendre { $title }
desk-remove = Retirer { $title }
desk-removed = Retiré ({ $count })
desk-removed-line = { $under ->
    [0] { $name }
    [one] { $name }, avec ce qui suivait en dessous
   *[other] { $name }, avec les { $under } éléments en dessous
}
desk-put-back = Remettre
desk-add = Ajouter une partie
desk-kind = Quelle sorte de partie
desk-kind-own = Une partie à nous
desk-new-title = Titre
desk-add-yes = Ajouter
desk-to-set = Vers l’ensemble de priorités dont découle ce plan
desk-delete = Supprimer ce plan
desk-delete-text = Tous les textes, actions, remarques et versions de ce plan disparaissent pour tout le monde. L’ensemble de priorités reste.
section-others = Parties
section-text = Texte
section-text-hint = Une ligne vide commence un nouveau paragraphe. # commence un titre, - une liste, et **ceci** met en gras.
section-preview = Aperçu
section-under = Ce qui suit automatiquement
section-under-hint = Cela vient de l’ensemble de priorités et des objectifs, et figure sous votre texte dans le plan. Si cela change là-bas, cela change ici aussi.
section-title-change = Changer le titre
section-title = Titre
section-title-hint = Vide : le titre habituel.
section-clash = { $conflicts ->
    [0] Entre-temps, quelqu’un d’autre a enregistré cette partie ({ $who }). Vos modifications et les siennes ont été réunies.
    [one] Entre-temps, quelqu’un d’autre a enregistré cette partie ({ $who }). À un endroit, vous avez écrit tous les deux : les deux textes y figurent l’un sous l’autre.
   *[other] Entre-temps, quelqu’un d’autre a enregistré cette partie ({ $who }). À { $conflicts } endroits, vous avez écrit tous les deux : les deux textes y figurent l’un sous l’autre.
}
section-clash-now = Rien n’a été écrasé. Relisez le texte ci-dessous, adaptez-le et enregistrez.
section-theirs = Ce que l’autre a écrit
section-mine = Ce que vous avez écrit

## Writing a section

writing-views = Écrire ou lire
writing-write = Écrire
writing-read = Lire
writing-tools = Mise en forme
tool-heading = Titre
tool-subheading = Sous-titre
tool-bold = Gras
tool-italic = Italique
tool-list = Liste à puces
tool-numbers = Liste numérotée
tool-quote = Citation
tool-table = Insérer un tableau
tool-link = Lien
tool-undo = Annuler
tool-redo = Rétablir
writing-column = Colonne
writing-link-text = texte du lien
writing-held = Ce texte est trop long et n’est pas encore enregistré. Raccourcissez-le ou placez-en une partie ailleurs.
writing-waits = Choisissez ci-dessus le texte à garder. Rien n’est enregistré d’ici là.
writing-came-in = {"{"}who{"}"} a modifié cette partie. Vous voyez le nouveau texte.
writing-pasted = Ce texte est trop long à coller : il compte {"{"}n{"}"} caractères, et il en reste {"{"}left{"}"}. Rien n’a été collé.
writing-preview-waits = Le nouveau texte arrive…
writing-clash-choose = Choisissez le texte à mettre dans le champ. Vous pourrez encore le modifier. Rien n’est enregistré avant votre choix.
writing-merged = Réuni
writing-take-merged = Prendre le texte réuni
writing-take-mine = Garder mon texte
writing-take-theirs = Prendre le texte de l’autre
writing-left = Vous aviez encore ici du texte qui n’était pas enregistré.
writing-left-take = Remettre mon texte
writing-left-drop = Jeter ce texte
desk-grip = Déplacer { $title }
desk-grip-keys = Glissez, ou utilisez les flèches haut et bas.
desk-moved = {"{"}title{"}"} est maintenant à la place {"{"}place{"}"} sur {"{"}count{"}"}.
desk-move-failed = {"{"}title{"}"} n’a pas pu être déplacé. Réessayez.
desk-taken-out = { $title } a été retiré.

## What people say about a section

comments-title = Remarques
comments-none = Pas encore de remarques.
comments-resolve = Traitée
comments-reopen = Rouvrir
comments-resolved = Traitées ({ $count })
comments-new = Nouvelle remarque
comments-add = Ajouter la remarque
gone-title = Cette partie a été retirée
gone-yours = Votre texte, à copier
gone-back = Vers ce qui a été retiré
edit-gone = Cela a été retiré entre-temps.
edit-stale = Entre-temps, quelqu’un d’autre a modifié ceci.
edit-stale-title = Entre-temps, quelqu’un d’autre a donné à cette partie le titre « { $title } ».
edit-stale-title-usual = Entre-temps, quelqu’un d’autre a rendu à cette partie son titre habituel.
edit-code-taken = Le code { $code } est déjà utilisé. Choisissez-en un autre.
edit-ends-before-start = La fin précède le début.
edit-circle = Ainsi, l’action s’attend elle-même. Choisissez d’autres actions à attendre.
edit-wrong-level = Cela ne peut pas figurer là : une action figure sous un plan d’action, et un plan d’action sous un objectif.
edit-kind-taken = Cette partie figure déjà dans le plan.
edit-nothing-above = Ce sous quoi cela figurait a été retiré aussi. Remettez-le d’abord.
edit-full = Le plan est complet : il contient au plus { $sections } parties et { $lines } objectifs, plans et actions.
plan-notice-final = Ceci est le texte définitif. Il n’a pas encore été adopté.
plan-status-final = Définitif
plan-status-adopted = Adopté
plan-fact-adopted = Adopté par
plan-adopted = { $body } le { $date }
plan-section-own = Partie à nous
plan-from-session = De la session « { $workshop } » du { $date } : tour { $round }, { $people ->
    [one] 1 vote
   *[other] { $people } votes
}.
plan-from-members = Des ensembles de { $count ->
    [one] 1 membre
   *[other] { $count } membres
}, comptés le { $date }.
plan-from-set = De l’ensemble de priorités du { $date }.
plan-from-as-counted = Ainsi compté : place { $place }.
plan-from-into = Autrement que compté (place { $place }) ; la motivation figure ci-dessus.
plan-from-moved = Déplacé par rapport au comptage (place { $place }) ; la motivation figure ci-dessus.
plan-no-objectives = Il n’y a pas encore d’objectifs.
plan-suggestion = proposition
plan-suggestion-long = Proposition, pas encore acceptée.
plan-yes = oui
plan-no = non
plan-no-actions = Pas encore d’actions.
plan-is-priority = Action prioritaire.
plan-waits = Attend { $codes }.
plan-in-field = Domaine politique : { $field }.
plan-totals-caption = Estimations de { $code } ensemble, par plan d’action et au total
plan-not-estimated = Pas encore d’estimation : { $codes }.
plan-all-estimates = Estimations de l’ensemble du plan
plan-all-estimates-caption = Estimations par objectif politique et au total, en euros
plan-total = Total
plan-from = à partir de { $from }
plan-until = jusqu’à { $to }
plan-after = après
plan-roadmap-undated = Sans date, et donc absentes du dessin : { $codes }.

## Objectives of a plan

tab-translation = Du principe à l’action
tab-roadmap = Calendrier
level-objective = Objectif politique
level-action-plan = Plan d’action
level-action = Action
tree-title = Objectifs
tree-lead = Objectifs politiques, plans d’action et actions, comme le BBC les demande. Les propositions viennent des cartes : acceptez-les, adaptez-les ou ne les reprenez pas.
tree-heading = Le programme entier
tree-suggestions = { $count ->
    [one] Encore 1 proposition que personne n’a acceptée.
   *[other] Encore { $count } propositions que personne n’a acceptées.
}
tree-keys = Les flèches vers le haut et vers le bas déplacent ce que vous tenez, Début et Fin le mènent au début et à la fin de sa rangée.
tree-grip = Déplacer { $name }
tree-priority = prioritaire
tree-serves = sert { $codes }
tree-waits = attend { $codes }
tree-from-to = { $from } au { $to }
tree-lacks = Pas encore rempli : { $what }.
tree-lacks-service = service
tree-lacks-dates = début ou fin
tree-lacks-money = estimation
tree-expenditure = Dépenses € { $amount }
tree-receipts = Recettes € { $amount }
tree-accept = Accepter
tree-adapt = Adapter
tree-dismiss = Ne pas reprendre
tree-edit = Modifier
tree-remove = Supprimer
tree-new-title = Titre
tree-add-objective = Ajouter un objectif politique
tree-add-plan = Ajouter un plan d’action
tree-add-action = Ajouter une action
tree-all = Le tout ensemble
tree-what = Objectif ou plan d’action
tree-totals = Estimations additionnées
tree-totals-caption = Par objectif, par plan d’action et au total, en euros. Ce qui est vide n’a pas été estimé.
tree-no-money = Personne n’a encore rempli de montant. Cela se fait à chaque action.
tree-starters = Propositions des cartes
tree-starters-text = Ces actions figurent sur les cartes choisies et pas dans le plan. Ce que vous ajoutez est accepté aussitôt.
tree-starter-under = Vient sous { $name }.
tree-starter-choose = Sous quel plan d’action ?
tree-starter-no-plan = Ajoutez d’abord un plan d’action.
tree-starter-add = Ajouter comme action
tree-gone-typed = Ce sous quoi cela devait se trouver a été retiré entre-temps. Rien n’est encore enregistré. Vous avez tapé : « { $title } ».
tree-taken-out = { $count ->
    [one] 1 partie a été retirée : regardez-la ou remettez-la.
   *[other] { $count } parties ont été retirées : regardez-les ou remettez-les.
}
tree-said-accepted = { $name } est accepté, avec ce qui est au-dessus.
tree-said-added = { $name } est ajouté.
tree-said-saved = { $name } est enregistré.
tree-said-codes = Chaque ligne a reçu un nouveau code.
tree-said-moved = { $name } est maintenant à la place { $place } sur { $count }.
tree-said-moved-under = { $name } est maintenant à la place { $place } sur { $count } sous { $under }.
tree-moved-pattern = {"{"}name{"}"} est maintenant à la place {"{"}place{"}"} sur {"{"}count{"}"}.
tree-moved-under-pattern = {"{"}name{"}"} est maintenant à la place {"{"}place{"}"} sur {"{"}count{"}"} sous {"{"}under{"}"}.
tree-move-refused = Le déplacement n’a pas réussi. Voici où en sont les choses.
tree-removed = Retiré : { $what }.
tree-files = Pour le logiciel financier
tree-files-text = Tous les objectifs, plans d’action et actions dans un seul tableau, les estimations en nombres. Seules les actions ont des montants, pour que vous puissiez additionner une colonne.
tree-file-xlsx = Excel (XLSX)
tree-file-csv = CSV
tree-codes = Codes
tree-codes-text = Si vous avez beaucoup déplacé, les codes ne suivent pas d’eux-mêmes. Vous pouvez faire proposer tous les codes à nouveau.
tree-codes-ask = Proposer les codes à nouveau
codes-title = Proposer les codes à nouveau
codes-text = Chaque ligne reçoit le code qui convient à sa place : BD1, AP1.1, A1.1.1.
codes-warning = Si ces codes figurent déjà dans votre logiciel financier ou dans une décision, ils n’y correspondront plus. Vous ne pouvez pas annuler ceci.
codes-yes = { $count ->
    [one] Donner un autre code à 1 ligne
   *[other] Donner un autre code à { $count } lignes
}
codes-what = Ce qui change
codes-becomes = devient
codes-same = Tous les codes conviennent déjà à leur place. Rien ne change.
remove-title = Retirer ceci ?
remove-under = { $count ->
    [one] Une ligne se trouve en dessous. Elle part aussi :
   *[other] { $count } lignes se trouvent en dessous. Elles partent aussi :
}
remove-back = Vous pourrez ensuite remettre ceci.
remove-yes = Supprimer
remove-dismiss = Ne pas reprendre
line-back = Vers les objectifs
line-cancel = Annuler
line-suggestion = Ceci est une proposition. Si vous l’enregistrez, elle est acceptée.
line-title = Description courte
line-description = Description longue
line-priority = Prioritaire
line-priority-hint = Au sens du BBC : un rapport distinct y est consacré.
line-start = Début
line-end = Fin
line-money = Estimations par an, en euros
line-money-hint = Écrivez par exemple 25.000 ou 1.250,50. Laissez vide ce que personne n’a estimé.
line-principles = Principes que ceci sert
line-other-principles = Autres cartes
line-after = Attend d’autres actions
line-after-count = { $count ->
    [0] Choisissez les actions à terminer d’abord
    [one] 1 action choisie
   *[other] { $count } actions choisies
}
line-save-next = Enregistrer et suivant
line-errors = Rien n’est encore enregistré. Regardez ce qui est en rouge ci-dessous.
line-clash = Entre-temps quelqu’un d’autre a écrit ici : { $who }.
line-clash-now = Rien n’est encore écrasé. À chaque champ qui diffère se trouve ce que l’autre a écrit. Adaptez ce que vous voulez et enregistrez à nouveau : alors ce qui est ci-dessous vaut.
line-theirs = { $who } a écrit ici entre-temps : { $value }
line-theirs-empty = { $who } a vidé ceci entre-temps.
line-behind = Quelqu’un d’autre a enregistré ceci entre-temps. Si vous enregistrez aussi, vous verrez d’abord ce qui diffère.
line-date-bad = Ce n’est pas une date qui existe. Choisissez-la dans le calendrier, ou écrivez-la comme 31/12/2027.
line-date-year = L’année { $year } n’est pas possible. Écrivez-la en entier, comme 2027.
amount-unlike = Ce n’est pas un montant. Écrivez par exemple 25.000 ou 1.250,50.
amount-ambiguous = Ce montant peut se lire de deux façons. Mettez un point entre les milliers et une virgule avant les centimes : 1.250,50.
amount-parts = Après la virgule, il y a place pour deux chiffres au plus : les centimes. Écrivez les milliers avec un point : 1.250.
amount-negative = Un montant sous zéro n’est pas possible. Ce qui rentre s’écrit aux recettes.
amount-too-large = Ce montant est trop grand pour une estimation. Vérifiez les chiffres.
table-sheet = Objectifs
table-file = objectifs
table-level = Niveau
table-code = Code
table-above = Code au-dessus
table-title = Description courte
table-description = Description longue
table-priority = Prioritaire
table-service = Service responsable
table-start = Début
table-end = Fin
table-policy-field = Domaine politique
table-principles = Principes
table-after = Attend
table-state = État
table-suggestion = proposition
table-accepted = accepté
table-total = total
chain-title = Du principe à l’action
chain-lead = Chaque principe choisi demande quelque chose à l’information, à la technologie et au soutien, et mène ainsi à des actions.
chain-caption = Ce que chaque principe demande, et quelles actions en découlent
chain-description = Un dessin en trois colonnes, reliées de gauche à droite : { $principles } principes choisis, { $derived } principes dérivés avec leur poids, et { $actions } actions. Le tableau qui l’accompagne dit la même chose en mots.
chain-principles = Principes choisis
chain-principle = Principe choisi
chain-derived = Principe dérivé
chain-derived-weight = Demandent ceci, avec ce poids
chain-actions = Actions
chain-suggested = proposition, pas encore acceptée
chain-count = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
chain-asks = Ce qu’il demande, avec poids
chain-asked = { $name } ({ $weight })
chain-asks-nothing = Aucun principe dérivé.
chain-reason = Raison
chain-table-caption = Par principe : ce qu’il demande, pourquoi, et quelles actions le servent
chain-written-caption = Par principe : ce qu’il demande, et quelles actions le servent
chain-words = La même chose en mots
chain-without-action = Principes sans action acceptée
chain-without-action-text = Pour ces principes, aucune action n’est encore acceptée.
chain-all-have-action = Chaque principe choisi a au moins une action acceptée.
chain-serving-none = Actions qui ne servent aucun principe choisi
chain-all-serve = Chaque action sert un principe choisi.
roadmap-title = Calendrier
roadmap-lead = Quand quoi se fait. Le dessin découle du début et de la fin de chaque action, et figure aussi dans le plan.
roadmap-undated = { $count ->
    [one] Une action sans date
   *[other] { $count } actions sans date
}
roadmap-dated = Actions dans l’ordre de leur début
