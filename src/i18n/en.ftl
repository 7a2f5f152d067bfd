# What the interface says in English.
# Plain and friendly; "you" to the reader, "we" for the product.

## Everywhere
and = and
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
site-description = From cards with policy principles to a masterplan for information and ICT in your municipality.
skip-to-content = Skip to content
nav-main = Main menu
nav-cards = Cards
nav-translation = Derived principles
nav-work = My work
nav-language = Language
nav-log-in = Sign in
nav-log-out = Sign out
nav-about = About Voorrang
foot-what = Voorrang helps municipalities choose which principles for information and ICT come first.
save = Save
save-saved = Everything is saved.
save-saving = Saving…
save-offline = No connection. Feel free to carry on: we will save everything once you are back online.
save-refused = This could not be saved. Copy your text and reload the page.
save-held = One text is too long and not saved yet. The rest is saved.
field-too-long = Shorten the text: it has { $length } characters and there is room for { $limit } at most.
field-empty = Fill in this field.
form-refused = Not everything was saved. Check what is marked in red below.
field-left = Characters left: {"{"}n{"}"}
field-over = Characters over the limit: {"{"}n{"}"}. This text is not saved yet.
pile-now = Now
pile-later = Later
pile-not-now = Not now
province-10000 = Antwerp
province-20001 = Flemish Brabant
province-30000 = West Flanders
province-40000 = East Flanders
province-70000 = Limburg
derived-information-technology = Information and technology
derived-supporting = Support

## Home
home-title = Choose what comes first
home-heading = Choose what comes first. Get a masterplan.
home-lead = { $cards } cards with principles for information and ICT, in { $themes ->
    [one] one theme
   *[other] { $themes } themes
}. Sort them, put the most important ones in order and write down why. Voorrang turns them into a draft masterplan, in Word, LibreOffice, PDF, HTML and Markdown.
home-start = Start
home-no-account = You do not need an account. You can keep your work later by registering.
home-resume = Carry on where you were
home-how = How it works
home-step-explore = Explore
home-step-explore-text = Read the cards theme by theme. Each card has an example from a municipality and questions to discuss.
home-step-sort = Sort
home-step-sort-text = Put each card on a pile: Now, Later or Not now. One card at a time.
home-step-rank = Rank
home-step-rank-text = Put the cards from Now in order. The top ones become your priorities, with your reasons.
home-step-masterplan = Get your masterplan
home-step-masterplan-text = Objectives, action plans and actions in the structure of the BBC (policy and management cycle), ready to discuss with your college of mayor and aldermen.
home-themes = { $cards } cards in { $themes ->
    [one] one theme
   *[other] { $themes } themes
}

## What people may ask of what is kept about them
own-title = My data
own-lead = This is what we keep about you. You can take a copy, and you can have it erased.
own-guest = None: you work as a guest
own-identities = Accounts elsewhere that you sign in with
own-roles = Roles
own-sessions = Devices you are logged in on
own-roads = Roads in progress
own-sets = Priority sets you decided
own-workshops = Sessions you prepared
own-enrolments = Enrolments
own-log = Lines in the log
own-ballots = Ballots from sessions are not in it: nothing leads from you to a ballot.
own-download = Download a copy (JSON)
own-erase = Erase everything
own-erase-text = The next page first shows what goes and what stays.
own-erase-go = See what is erased
erase-lead = This cannot be undone.
erase-goes = This goes
erase-account = Your account: name, e-mail address, password, roles and enrolments
erase-roads = { $count ->
    [one] 1 road in progress, with all notes
   *[other] { $count } roads in progress, with all notes
}
erase-own-sets = { $count ->
    [one] 1 priority set that is only yours
   *[other] { $count } priority sets that are only yours
}
erase-workshops = { $count ->
    [one] 1 session that is not concluded yet, also for who takes part
   *[other] { $count } sessions that are not concluded yet, also for who takes part
}
erase-stays = This stays, without your name
erase-kept-sets = { $count ->
    [one] 1 priority set of your organisation, or from a session
   *[other] { $count } priority sets of your organisation, or from sessions
}
erase-kept-workshops = { $count ->
    [one] 1 concluded session; its ballots go on the day that was told
   *[other] { $count } concluded sessions; their ballots go on the day that was told
}
erase-log = Lines in the log, under a number without a name
erase-first = Take a copy first (JSON)
erase-sure = Yes, I know what goes and what stays.
erase-not-sure = Tick that you know what goes. Without that we erase nothing.
erase-yes = Erase now
erase-no = Not now
erased-title = Everything is erased
erased-lead = We keep nothing that leads to you. In backups it goes when those are replaced.
privacy-title = Privacy
privacy-lead = What this site keeps about you, why, and for how long.
privacy-who = Who answers for it
privacy-who-empty = The administrator of this site has not filled in yet who is responsible.
privacy-contact = Questions:
privacy-dpo = Data protection officer:
privacy-what = What we keep
privacy-visitor = If you only look around
privacy-visitor-text = Nothing. Your choice of language stays in your own browser. We use your internet address only to slow down guessing of codes and passwords; it is written down nowhere.
privacy-guest = If you work as a guest
privacy-guest-text = What you fill in yourself. It goes { $days } days after your last visit.
privacy-account = If you have an account
privacy-account-text = Your name and e-mail address, an unreadable form of your password, your roles, on which devices you are logged in, and what you make. We need that to keep your work and to know who may see it.
privacy-account-kept = That stays until you erase your account.
privacy-account-months = Whoever does not log in for { $months } months is erased.
privacy-account-told = You get a message about it a month before.
privacy-participant = If you take part in a session
privacy-participant-text = Your municipality and role if the session asks for them, and your ballot. If the session is anonymous there is no name, and at its end every way from your device to your ballot goes. If the facilitator asks for names, you are told before you take part. How long ballots stay is told there, too.
privacy-enrolment = If you enrol in a session
privacy-enrolment-text = Your name, e-mail address and municipality, for the facilitator of that session. It goes when you withdraw, erase your account or the session is deleted.
privacy-log = The log
privacy-log-text = Who changed a right, an account or a setting, and when. No ballots or texts are in it.
privacy-log-kept = It is not erased.
privacy-log-months = A line stays { $months } months.
privacy-cookies = Cookies
privacy-cookies-text = Only what is needed: one to recognise you while you work, one for each session you take part in, and one for your language. We track nobody and load nothing from other sites.
privacy-where = Where it is
privacy-where-empty = On the server of who offers this site.
privacy-nobody-else = We pass nothing on to others. What an organisation makes public itself is for everyone to see.
privacy-rights = Your rights
privacy-rights-text = You can see and take away what we keep about you yourself, correct it and have it erased. If you cannot do it yourself, ask at the address above.
privacy-complaint = Not satisfied with the answer? You can complain to the Belgian Data Protection Authority:
accessibility-title = Accessibility
accessibility-lead = Everyone has to be able to work with this site, also with a keyboard, a screen reader or a small phone.
accessibility-status = How far we are
accessibility-status-text = We aim for WCAG 2.2 level AA (the European standard EN 301 549 asks for 2.1 AA) and partly conform: below stands what does not work yet or was not checked.
accessibility-limits = What can be better
accessibility-limit-tables = Wide tables with figures scroll sideways on a narrow screen.
accessibility-limit-docx = The table of contents in Word shows page numbers only after you update it in Word.
accessibility-limit-projector = The screen for the hall is made to be read from afar; what is on it is on everyone’s phone as well.
accessibility-limit-texts = We do not check what people write themselves.
accessibility-how = How we know
accessibility-how-text = Every page is checked automatically with axe at every change, and the main tasks are then walked with only a keyboard, without scripts and on a screen of 320 pixels. That does not find everything.
accessibility-review-empty = As far as the administrator filled in, people with a disability have not checked this site yet.
accessibility-contact = Does something not work?
accessibility-contact-text = Tell us, and we look for a solution together:
accessibility-contact-empty = The administrator of this site has not filled in an address for questions yet.
accessibility-complaint = Do you get no answer that helps? The Flemish Ombuds Service handles complaints about accessibility:

## About
about-title = About Voorrang
about-lead = Voorrang takes a Flemish municipality from a pile of cards to a draft masterplan for its information and ICT.
about-deck = The set of cards
about-deck-text = The public text by V-ICT-OR mentions the principles, but does not list the cards one by one. The official wording is in the printed book. We derived the cards from the public text: each card shows the phrase it rests on. The derived principles and the links are our own draft.
about-source = Source:
about-method = The method
about-method-text = People are bad at putting a whole deck in order in one go, but good at ordering five cards. That is why you first sort into three piles and then rank only the Now pile. Everyone gets the cards in a different, random order, so that the first card has no advantage. Cards you do not sort count as not judged, and so not as last.
about-data = Your data
about-data-text = We keep only what is needed, and no longer than needed. You can always take your plan with you as Word, LibreOffice, PDF, HTML or Markdown, and everything we keep about you as one file.
about-municipalities = The municipalities
about-municipalities-text = The list begins with the 285 municipalities of Flanders since 1 January 2025, with their NIS codes; whoever runs this site keeps it up to date. It was compiled from the federal REFNIS code list.
about-start = Choose your municipality

## Roles, people and invitations
role-coordinator = Coordinator
role-colleague = Colleague
role-facilitator = Facilitator
role-partnership-coordinator = Partnership coordinator
role-member-viewer = Reader for a member
role-administrator = Administrator
roles-title = Your roles
roles-lead = A role gives you access to the work of an organisation. You can have more than one.
roles-none = You have no role yet. You always see your own work.
roles-of-site = For the whole site
roles-waiting = Waiting to be confirmed. The organisation’s coordinator, or an administrator, looks at your request.
roles-people = Who is who
roles-people-requests = { $count ->
    [one] Who is who: 1 request waiting
   *[other] Who is who: { $count } requests waiting
}
roles-leave = Give up this role
roles-take-back = Withdraw this request
roles-leave-text = After that you only see what you made yourself. You can always ask again.
roles-leave-yes = Yes, do it
roles-ask = Ask for a role
roles-ask-text = Did you get a link with an invitation? Open it: that is quicker.
roles-organisation = Organisation
roles-organisation-choose = Choose a municipality or partnership
roles-organisation-missing = Choose an organisation in the list.
roles-partnerships = Partnerships
roles-municipalities = Municipalities
roles-role = Role
roles-role-missing = Choose a role that fits this organisation: coordinator or colleague for a municipality, partnership coordinator or reader for a partnership.
roles-in-municipality = In a municipality
roles-in-partnership = In a partnership
roles-ask-submit = Ask
people-title = Who is who: { $name }
people-title-site = Who is who: facilitators and administrators
people-requests = Requests
people-requests-text = Only confirm people you know: with a role someone sees the work of your organisation.
people-asked = asked on { $date } for the role: { $role }
people-confirm = Confirm
people-refuse = Refuse
people-people = People
people-none = Nobody has a role here yet.
people-disabled = account closed
people-remove = Take the role away
people-remove-text = After that this person only sees their own work.
people-remove-yes = Yes, take the role away
people-invitations = Open invitations
people-invited-for = For { $email }
people-invited-until = Valid until { $moment }
people-withdraw = Withdraw
people-invite = Invite someone
people-invite-text = You get a link to pass on. It works once, for three days. Whoever has it gets the role.
people-email = For whom (e-mail address, optional)
people-email-hint = So that you know later whom the link was for.
people-email-hint-mail = We send the link to this address as well.
mail-invitation-subject = You are invited to Voorrang
mail-invitation = { $by } invites you to Voorrang.

    Role: { $role }
    Organisation: { $place }

    Open this link to accept. It works once, for three days:

    { $url }

    Did you not expect this? Then you need not do anything.
mail-role-asked-subject = Someone asks for a role in Voorrang
mail-role-asked = Hello { $name }

    { $asker } asks for a role in Voorrang.

    Role: { $role }
    Organisation: { $place }

    Confirm or refuse it here:

    { $url }

    Confirm only whom you know.
mail-role-confirmed-subject = Your role in Voorrang is confirmed
mail-role-confirmed = Hello { $name }

    You asked for a role in Voorrang, and it is yours now.

    Role: { $role }
    Organisation: { $place }

    Your roles are here:

    { $url }
mail-role-refused-subject = Your request for a role in Voorrang
mail-role-refused = Hello { $name }

    You asked for a role in Voorrang, and it was not confirmed.

    Role: { $role }
    Organisation: { $place }

    Do you think this is a mistake? Ask your organisation. Your own work stays yours. Your roles are here:

    { $url }
people-invite-submit = Make a link
people-invited = The link is ready
people-invited-text = Copy it now and pass it on. After ten minutes it is no longer shown here.
invitation-title = Invitation
invitation-lead = You are invited as { $role } at { $name }.
invitation-lead-site = You are invited as { $role } for the whole site.
invitation-by = Invited by { $name }.
invitation-accept = Accept as { $name }
invitation-account = Log in first, or make an account. After that you come back here.

## Accounts
register-title = Register
register-lead = With an account you can find your work on any device.
register-keeps-work = With an account, what you have done so far is kept.
register-name = Your name
register-email = E-mail address
register-email-unlike = This does not look like an e-mail address. Enter an address such as name@municipality.be.
register-email-taken = This e-mail address cannot be used for a new account. Do you already have one? Then sign in.
register-password = Password
register-password-hint = At least 12 characters. A phrase of four words is strong and easy to remember.
register-municipality = Your municipality
register-municipality-choose = Choose a municipality
register-municipality-missing = Choose your municipality from the list.
register-rights = Do you work for a municipality? Then this asks for the role of coordinator. Until someone confirms it, you only see your own work.
register-municipality-none = I do not work for one municipality
register-submit = Create account
register-have-account = Do you already have an account?
password-too-short = Choose a password of at least { $shortest } characters.
password-too-long = Choose a password of at most { $longest } characters.
password-too-common = This password is too easy to guess. Try four words that have nothing to do with each other, for example.
login-title = Sign in
login-submit = Sign in
login-wrong = The e-mail address or the password is not correct. Check both and try again.
login-throttled = There have been too many attempts to sign in. Wait a minute and try again.
login-no-account = No account yet?
link-lead = This link works once.
link-submit = Sign in as { $name }

## One's own account: second factor, forgotten password, sessions
login-forgotten-ask = Forgot your password?
login-forgotten = Choose a new one
password-new = New password
password-present = Your current password
password-wrong = This is not your current password. Try again.
role-waits = Your role as { $role ->
    [coordinator] coordinator
    [colleague] colleague
    [facilitator] facilitator
    [partnership-coordinator] coordinator of a partnership
    [member-viewer] reader of a partnership
   *[administrator] administrator
} works as soon as you set up a second step.
role-waits-set = Set it up now
second-step-title = One more step
second-step-lead = Open the app with your codes and type the one for Voorrang.
second-step-code = Code from your app
second-step-hint = Six digits. There is a new one every half minute.
second-step-submit = Log in
second-step-lost = Don’t have your app with you?
second-step-recovery = Recovery code
second-step-recovery-hint = One of the ten codes you kept. Each works once.
second-step-other = Did it take too long, or is this not your account?
second-step-again = Start again
second-factor-wrong = This code does not work (any more). Take the latest code, or start logging in again.
second-factor-title = Second step when logging in
second-factor-lead = With a second step your password alone is not enough to get in. Your account stays yours, even if someone knows your password.
second-factor-need = You need an app that shows codes, such as Aegis, 2FAS, Google Authenticator or Microsoft Authenticator. Setting it up takes two minutes.
second-factor-begin = Set up a second step
second-factor-change = Look or change
second-factor-on = You log in with your password and a code.
second-factor-off = You log in with a password only.
second-factor-federated = You are logged in through another service now, which may check you twice itself.
second-factor-codes-left = { $left ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
}
second-factor-scan = Scan the code with your app
second-factor-scan-text = Choose to add an account in the app and point the camera at this square.
second-factor-qr = QR code for your app
second-factor-open = Is the app on this device? Open it here.
second-factor-type = Or type this key in the app:
second-factor-confirm = Type the code the app shows now
second-factor-confirm-submit = Turn on the second step
second-factor-give-up = Do not set it up after all
second-factor-remove = Turn off the second step
second-factor-remove-text = Your password will be enough then. Your recovery codes will no longer work.
recovery-title = Recovery codes
recovery-what = With a recovery code you get in when your phone is gone.
recovery-renew = Make new recovery codes
recovery-renew-hint = The old ones will no longer work.
recovery-lead = Keep these codes now: you see them only once. If your phone is gone, they get you in. Each code works once.
recovery-download = Save as text
recovery-print = You can print this page too. Put it where you keep other important papers.
recovery-done = I have kept them
recovery-file = Recovery codes for Voorrang. Each code works once.
forgotten-title = A new password
forgotten-lead = Type your e-mail address. We will send you a link with which you choose a new password.
forgotten-submit = Send the link
forgotten-asked = Look in your mailbox.
forgotten-asked-text = If there is an account with that address, a link will arrive within a few minutes. It works for one hour. Nothing there? Look in the unwanted mail, and check that you used the address of your account.
forgotten-contact = Does it not work? Ask for help:
forgotten-again = Try another address
forgotten-back = Back to logging in
forgotten-no-mail = This site sends no e-mail. An administrator of the site will help you.
forgotten-no-mail-text = Ask the administrator for a link for a new password. They give it to you in person, and it works for one hour.
reset-title = Choose a new password
reset-lead = After that you are logged out everywhere else.
reset-submit = Save and log me in
administrator-title = Become administrator
administrator-lead = This link makes you the administrator of this site. It works once.
administrator-known = { $name } ({ $email }) becomes administrator and is logged in at once.
administrator-submit = Become administrator
confirm-title = Is it still you?
confirm-lead = What comes next is sensitive, so type your password once more.
confirm-lead-elsewhere = What comes next is sensitive, so log in once more. You will go on here afterwards.
confirm-submit = Go on
confirm-log-in-again = Log me in again
account-title = My account
account-more = On this page and beside it
account-refused = Nothing has changed. Check what is in red below.
account-who = Who you are
account-name-save = Save my name
account-email-hint = You log in with this.
account-email-save = Change my e-mail address
account-password-ends = You will be logged out on other devices.
account-password-save = Change my password
account-no-password = Your account has no password: you log in through another service or with a link.
account-no-password-set = Choose one
account-sessions = Where you are logged in
account-done-name = Your name has been changed.
account-done-email = Your e-mail address has been changed. Log in with the new one from now on.
account-done-password = Your password has been changed. You are logged out on other devices.
account-done-factor = The second step is off.
account-done-untied = Untied. From now on you log in with your password.
account-done-session = That device is logged out.
account-done-sessions = All other devices are logged out.
session-device = { $browser } on { $system }
session-device-unknown = Unknown device
session-moment = { $date } at { $time }
session-here = this device
session-since = Logged in on { $moment }
session-seen = Last used on { $moment }
session-end = Log out
session-end-this = Log out { $device }
session-end-others = Log out all other devices
session-alone = You are logged in nowhere else.
mail-reset-subject = Choose a new password for Voorrang
mail-reset = Hello { $name }

    You asked for a new password for Voorrang. Choose it here:

    { $url }

    This link works once, for { $minutes } minutes. Did you not ask for anything? Then you need not do anything: your password stays as it is.
mail-unused-subject = Your Voorrang account will be erased
mail-unused = Hello { $name }

    You have not logged in to Voorrang for a long time. Accounts that nobody used for { $months } months are erased, with what is yours alone. Yours goes after { $date }.

    Do you want to keep it? Then log in before that day:

    { $url }

    Do you not need it any more? Then you need not do anything. If logging in does not work, ask whoever runs the site for help.
mail-changed-subject = Something changed in your account at Voorrang
mail-changed-email = The e-mail address of your account was changed.
mail-changed-password = The password of your account was changed.
mail-changed-factor-set = A second step when logging in was set up for your account.
mail-changed-factor-removed = The second step when logging in was turned off for your account.
mail-changed = Hello { $name }

    { $what }

    Was it you? Then you need not do anything. If it was not, choose a new password at once and tell the administrator of the site:

    { $url }

## Mail
mail-test-subject = Test from Voorrang
mail-test-text = Mail from Voorrang works. This message is a trial: there is nothing you need to do.
    See whether these letters arrive well: één, coördinator, reële façade.

## Logging in elsewhere
oidc-submit = Sign in with { $provider }
login-with-password = Or with e-mail address and password
oidc-departure = You are going to { $provider }
oidc-departure-text = Sign in there. After that you come back here automatically.
oidc-departure-go = Continue
oidc-down = { $provider } does not answer now. Try again in a few minutes, or sign in with your e-mail address and password.
oidc-cancelled = You came back from { $provider } without signing in. Feel free to try again.
oidc-refused = Signing in with { $provider } did not work. Please try again.
oidc-no-email = { $provider } did not pass on your e-mail address, and we need it. Ask your administrator to allow that.
oidc-email-taken = There already is an account with your e-mail address. Sign in with your password first. After that you can connect your account to { $provider }.
oidc-linked-elsewhere = This sign-in at { $provider } already belongs to another account. Sign out, then choose { $provider } to open that account.
oidc-tied = You can sign in with { $provider } as well.
oidc-tie-text = Connect your account, and sign in with { $provider } as well from now on.
oidc-tie = Connect to { $provider }
oidc-untie = Untie from { $provider }
oidc-untie-text = After that you log in only with your e-mail address and password. Roles that { $provider } gave you end. Where you are logged in through { $provider }, you log in again.
oidc-untie-yes = Yes, untie
oidc-untie-first = Do you want to untie { $provider }? First choose a password, so that you can still get in.
oidc-untie-no-password = First choose a password. Without one you cannot get in any more.
oidc-leaving-title = You are logged out
oidc-leaving-text = You are going to { $provider } now, to log out there as well. After that you come back by yourself.
oidc-leaving-go = Log out at { $provider } too
oidc-leaving-stay = To the home page
oidc-organisation-title = You are signed in
oidc-organisation-text = Your organisation is not here yet. You can already work here by yourself. To work together with colleagues, ask the administrator of this website to add your organisation with its KBO number.
oidc-organisation-go = To your work

## The deck
deck-title = The cards
deck-heading = { $cards } cards in { $themes ->
    [one] one theme
   *[other] { $themes } themes
}
card-more = Why, implications and an example
card-rationale = Why
card-implications = Implications
card-example = An example
card-questions = To discuss
card-actions = Actions to start with
card-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
card-indicator = How you can tell it is working
card-source = The phrase in the source that this card rests on
card-links = What this card requires of information, technology and support
card-pager = Previous and next card
deck-to-translation = What the cards ask of information, technology and support
translation-title = From principles to information and technology
translation-lead = If you choose a card, you also choose what it requires of information, technology and support. These derived principles make that link, each time with a reason.
translation-provenance = The derived principles and the links are a draft by Voorrang, not the set by V-ICT-OR.
translation-asked-by = { $count ->
    [one] Asked for by { $count } card
   *[other] Asked for by { $count } cards
}

## A live session: what all its pages say
timer-until = until {$time}
timer-paused-with = Paused, {$time} left
timer-paused = Paused
timer-over = Time is up
perspective-politics = Politics
perspective-management = Management
perspective-ict = ICT
perspective-service = Another service
stage-lobby = Welcome
stage-explore = Explore
stage-sort = Sort
stage-rank = Rank
stage-reveal = Reveal
stage-discuss = Discuss
stage-decide = Decide
stage-concluded = Concluded
join-title = Join a session
join-code = Code of the session
join-code-where = The code is on the screen in the room: eight characters, such as KM4R-7WZT. You need no account.
join-go = Go to the session
join-heading = You are invited
join-anonymous = You vote anonymously
join-anonymous-text = Nobody sees who voted what, nor does the facilitator. After the session every trace between your device and your vote is deleted.
join-named = This session is not anonymous
join-named-text = Your name is kept with your vote. Whoever organises the session can find out who voted what.
join-early-results = The facilitator can see the result of a closed round before it is shown to everyone.
join-no-early-results = Nobody sees a result before the facilitator shows it to everyone.
join-retention = The votes are deleted { $days } days after the session.
join-organisation = Your municipality
join-organisation-choose = Choose your municipality
join-organisation-none = No municipalities take part yet. Ask the facilitator.
join-perspective = What is your role?
join-name = Your name
join-heads = How many of you are at this device?
join-heads-hint = One device for a whole table? Its vote then counts for everyone at it.
join-submit = Take part
join-resume-ask = Already taking part on another device?
join-resume-code = Your personal code
join-resume-hint = You find it on that device under “Go on on another device”: twelve characters.
join-resume-submit = Go on on this device
join-error-organisation = Choose a municipality that takes part.
join-error-perspective = Choose your role.
join-error-heads = A device stands for 1 to { $most } people.
join-error-no-table-devices = In this session everyone has a device of their own.
join-error-resume = With this code we find no place in a session that is going on. Check it on the other device.

## A live session: the phone
phone-heads = Table of { $heads }
phone-named = Not anonymous: { $name }
phone-anonymous = Anonymous
phone-lost = No connection, trying again…
phone-round = round { $round }
phone-card-shown = The card we are discussing now
phone-card-then-on = We are discussing this card now. Your own cards are below it.
phone-lobby = You are in
phone-lobby-text = This screen follows the session by itself. We start when everyone is here.
phone-explore = The cards
phone-explore-text = Tap a card to read it. In a moment you put them in piles.
phone-sort = The round is not open yet
phone-sort-text = As soon as the facilitator opens the round you can sort.
phone-rank = The round is not open yet
phone-rank-text = As soon as the facilitator opens the round you can rank.
phone-reveal = The result
phone-reveal-text = Look at the large screen: the shared order appears there.
phone-discuss = Discuss
phone-discuss-text = On these cards opinions differ most.
phone-decide = Decide
phone-decide-text = The shared order now becomes the priority set.
phone-concluded = The session is concluded
phone-concluded-text = Thank you for taking part. Every trace between this device and your vote was deleted.
phone-sort-late = The others are ranking already. Put what matters now on Now, and go on.
phone-rank-lead = Put the most important first and send it. The first { $top } count as your top.
phone-rank-cut = There are more cards on Now: the first { $limit } count as your top, the rest as Later.
phone-closed = The round is closed
phone-closed-with = Your vote counts. Receipt { $receipt }.
phone-closed-without = You sent no vote, so none counts. You can take part again in a next round.
phone-not-given-sort = Not sent yet. Your cards are kept.
phone-not-given = Not sent yet. Your order is kept, and counts once you send it.
phone-piles-only = Your piles were received. Now order the cards on Now and send them.
phone-given-sort = Your piles were received. You can still change them. Receipt { $receipt }.
phone-given = Your vote was received. You can change it until the round closes. Receipt { $receipt }.
phone-changed = You changed something. Send it again; until then what you sent before counts. Receipt { $receipt }.
phone-send-sort = I am done sorting
phone-send-rank = Send my vote
phone-save-refused = This was not taken. Above it says how things are now.
phone-elsewhere = Go on on another device
phone-elsewhere-text = On that device go to the same session and enter this personal code there:
phone-elsewhere-secret = Keep it to yourself: whoever has this code is you to us.
phone-refused-not-yet = The session has not come to that yet.
phone-refused-round-closed = The round was closed meanwhile. What you sent before counts; this does not any more.
phone-refused-wrong-round = This was for an earlier round. Below is the round of now.
phone-refused-wrong-stage = There is no voting in this stage.
phone-refused-concluded = The session is concluded: nothing is taken any more.
phone-refused-card-twice = A card stands twice in your vote.
phone-refused-card-not-in-round = A card is not part of this round.
phone-refused-too-many-ranked = There are too many cards in your order.
phone-refused-card-missing = A card is still missing from your order.
phone-refused-empty-ballot = Put at least one card in a pile first.
phone-refused-key-reused = You sent this already, with other content. Check what is here and send again.
phone-to-plan = To the draft masterplan
phone-to-results = The whole result
phone-back = Back to the session
phone-reveal-here = Show the order here
phone-closed-changed = The round is closed. What you sent counts (receipt { $receipt }); what you changed after that does not.
phone-closed-piles = The round is closed. Your piles count (receipt { $receipt }); you sent no order.
phone-gone = This session is no longer there.
phone-discuss-open = The large screen shows what we are talking about now.
phone-no-set = No priority set was settled.

## A live session: the projector and the desk
room-stage-in-round = { $stage }, round { $round }
projector-title = Screen
projector-anonymous = Your choice is anonymous: nobody sees who chose what.
projector-named = This session is not anonymous: your name goes with your choice.
projector-present = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}
projector-ready = { $ready } of { $present } ready
projector-progress = How many participants are ready
projector-sort = Now, later or not now? Sort the cards on your phone.
projector-rank = Put your top { $top } in order on your phone.
projector-hidden = Nobody sees any results yet. They come for everyone at once.
projector-closed = The round is closed
projector-closed-text = You will see the result together in a moment.
projector-question = Discuss:
projector-explore = What is it about?
projector-go-to = On your phone, go to
projector-type = and type the code
projector-scan = Or scan this code
projector-qr = QR code to take part
projector-top = { $top ->
    [one] The first choice of the group
   *[other] The top { $top } of the group
}
projector-people = Counted: the choice of { $people } people.
projector-few-people = { $people } people chose. With so few this is the top { $top } together, in no fixed order.
projector-agree-much = You largely agree.
projector-agree-fairly = You agree fairly well.
projector-agree-little = Opinions differ.
projector-agree-not = Opinions differ widely.
projector-in-top = On the right: how many of you put a card in their top { $top }.
projector-of = { $count } of { $people }
projector-many-outside = Another { $count } cards could as well have been in it.
projector-late = Not in yet? { $address }, code
projector-divided = Here you think differently
projector-new = new
projector-same-place = stays
projector-up = ▲ was { $before }
projector-down = ▼ was { $before }
projector-band = These cards are close together: their order is not certain.
projector-just-outside = Could as well have been in it: { $cards }.
projector-gone = No longer in the top after round { $round }: { $cards }.
projector-reopened = This round was opened again after its result had been seen.
projector-no-result = There is no result
projector-no-result-text = There are fewer than three ballots. Then we show nothing, so that nobody’s choice can be worked out.
projector-discuss = These are the cards we discuss
projector-spread = Half of you put it between place { $from } and { $to } (of { $size }).
projector-spread-first = first place
projector-spread-last = last place
projector-decide = What do you decide?
projector-decide-text = The count is the start. You may depart from it, if you say why.
projector-decided = This is decided
projector-counted = counted: place { $place }
desk-to-decide = To the decision
desk-set-settled = The priority set is settled.
desk-set-open = The priority set is not settled yet.
desk-confirm-undecided = What is not settled becomes no priority set.
projector-over = This session is over
projector-over-text = Thank you for thinking along and choosing.
projector-on = Connected
projector-lost = No connection, trying again
projector-show-all = Show all
projector-scheme = Dark or light
projector-full = Full screen
desk-title = Leading the session
desk-refresh = Refresh this page
desk-stages = The steps of the session
desk-status = { $stage }, round { $round } ({ $deck }): { $state }
desk-round-waiting = not open yet
desk-round-open = open
desk-round-closed = closed, result still hidden
desk-round-revealed = result revealed
desk-deck-whole = all cards
desk-deck-theme = theme { $theme }
desk-deck-cards = cards { $cards }
desk-advance = On to: { $stage }
desk-back = Back to: { $stage }
desk-open = Open round { $round }
desk-open-again = Open round { $round } again
desk-open-again-hint = The result was seen already. The new result will say so.
desk-close = Close round { $round }
desk-close-hint = { $ready } of { $present } are ready. Whoever is still busy can send nothing after that.
desk-reveal = Reveal the result
desk-reveal-hint = Everyone then sees the result, on the screen and on their phone.
desk-start-round = Start round { $round }: { $deck } ({ $stage })
desk-decide = Go and decide
desk-conclude = Conclude the session
desk-conclude-hint = You first see what that does.
desk-discuss = Discuss these cards
desk-pause = Pause
desk-resume = Resume
desk-add-minutes = { $minutes ->
    [one] 1 minute more
   *[other] { $minutes } minutes more
}
desk-show-card = Show { $card }
desk-hide-card = Take { $card } off the screen
desk-confirm-title = Conclude the session?
desk-confirm-closed = The code no longer works after that. Nobody can come in or send anything.
desk-confirm-anonymous = We delete what ties a device to a choice. After that nobody can find out who chose what, and neither can we.
desk-confirm-named = We delete what ties a device to a choice. The names stay with the choices, as agreed.
desk-confirm-kept = The result is kept. We keep the ballots for another { $days ->
    [one] day
   *[other] { $days } days
}.
desk-confirm-final = This cannot be undone.
desk-confirm-no = No, not yet
desk-over = The session is concluded.
desk-script = Script: what you say
desk-steps = What you do
desk-early = For you only: the result
desk-early-text = Participants see this only when you reveal the result. They know that you see it earlier.
desk-more = Other buttons
desk-show-which = Show a card on every screen
desk-show = Show
desk-discuss-which = Choose the cards to discuss
desk-divides = divides most
desk-round = Start a new round
desk-round-deck = About which cards
desk-round-start = Begin with
desk-join = Taking part
desk-projector = Open the screen for the room
desk-people = Who is here
desk-to-results = Results
desk-to-script = Whole script
desk-to-settings = Settings
desk-small = too small to show apart
desk-notes = Your notes
desk-notes-text = For you only. Participants do not see them.
desk-noted = noted
desk-refused-stale = Something changed in this session meanwhile. Below you see how it is now. Choose again what you want to do.
desk-refused-concluded = This session is concluded already.
desk-refused-nothing-before = This is the beginning: you cannot go further back.
desk-refused-next-round-begun = Another round has begun already. Go on in that one.
desk-refused-ask-by-name = Use the button to reveal or to conclude for this.
desk-refused-no-round-here = That is only possible while sorting or ranking.
desk-refused-already-open = The round is open already.
desk-refused-already-closed = The round is closed already.
desk-refused-round-open = Close the round first. Then you can reveal the result.
desk-refused-not-revealed = Reveal a result first.
desk-refused-not-deciding = Go to deciding first. Then you can conclude.
desk-refused-too-many-rounds = There are so many rounds that there is no room for another.
desk-refused-already-paused = The session is paused already.
desk-refused-not-paused = The session is not paused.
desk-refused-minutes = Choose 1 to 60 minutes.
desk-refused-not-in-deck = That card is not in this deck.
desk-refused-twice = A card stood twice in your choice.
desk-refused-no-theme = That theme is not in this deck.
desk-refused-no-cards = Choose at least one card.
desk-refused-no-card-shown = There is no card on the screen.

## A live session: deciding
decision-heading = The priority set
decision-heading-of = The priority set of { $municipality }
decision-order = The order
decision-basis = Starts from the count of round { $round }: { $people } people.
decision-basis-hall = Starts from the count of the whole hall in round { $round }: { $people } people. There were too few votes for a count of its own.
decision-open = Not settled yet.
decision-settled = This is the set. It is stored when the session is concluded.
decision-to-motivate = { $count ->
    [one] { $cards } departs from the count and is still to be motivated.
   *[other] { $cards } depart from the count and are still to be motivated.
}
decision-why = Why
decision-why-hint = A reason per card. For a card that departs from the count it is needed.
decision-save-first = Save your texts before you move a card: otherwise they are lost.
decision-departs-into = New in the top: at place { $place } in the count
decision-departs-out = Out of the top: at place { $place } in the count
decision-departs-moved = Moved: at place { $place } in the count
decision-settle = This is our set
decision-settle-again = Settled. Settle again
decision-refused = This cannot be done with these cards. Nothing was changed.
decision-check-heading = Closing check: fist of five
decision-check = { $favour } of { $answered } can live with it (three fingers or more).
decision-check-talk = { $favour } of { $answered } can live with it (three fingers or more). Somebody has a serious objection: talk about it once more.
decision-check-few = Too few answers to show them apart.
fingers-heading = Can you live with this?
fingers-hint = Fist of five: choose how many fingers you hold up. You can still change your answer.
fingers-count = { $fingers ->
    [one] { $fingers } finger
   *[other] { $fingers } fingers
}
fingers-0 = I block this
fingers-1 = A serious objection
fingers-2 = I have doubts
fingers-3 = I can live with it
fingers-4 = I support it
fingers-5 = I will help lead it
decide-to-desk = Back to the facilitator’s desk
decide-all-tables = All tables
decide-not-yet = There is no result to start from: nothing was revealed yet, or there were fewer than three ballots.
decide-tables = { $settled } of { $count } tables have settled their set.
decide-table-settled = Settled
decide-table-open = Still at it
decide-to-set = To the set
decision-stored = This is the set. It is stored.
decide-table-none = No set settled
desk-to-sets = What was decided

## Choosing a municipality
search-title = Choose your municipality
search-label = Which municipality do you work for?
search-placeholder = Type a name, for example Sint-Niklaas
search-submit = Search
search-found = { $count ->
    [0] No municipality found
    [one] { $count } municipality found
   *[other] { $count } municipalities found
}
search-former = including { $names }
search-more = { $count ->
    [one] { $count } more. Type more letters to choose.
   *[other] { $count } more. Type more letters to choose.
}
search-none = Check the name, or choose by province below.
search-by-province = Or choose by province

## The road
road-steps = Where you are on the road
step-explore = Explore
step-sort = Sort
step-rank = Rank
step-motivate = Give reasons
step-decide = Decide
step-masterplan = Masterplan
explore-heading = Explore the cards
explore-lead = Read the cards theme by theme. Feel free to write a note on a card: you will find it with that card later, and in an annex of your masterplan.
explore-themes = Themes
explore-note = Your note on { $card }
explore-next-theme = Go to the theme { $theme }
explore-to-sort = Go to sorting
sort-heading = Now, later or not now?
sort-lead = Put each card on a pile. Do not think too long: you can still change everything.
sort-progress = { $done } of { $total } sorted
sort-progress-pattern = {"{"}done{"}"} of {"{"}total{"}"} sorted
sort-placed-pattern = {"{"}card{"}"} is on {"{"}pile{"}"}. {"{"}done{"}"} of {"{"}total{"}"} sorted.
sort-taken-back-pattern = {"{"}card{"}"} is in front of you again.
sort-done = All cards are on a pile.
sort-keys = With the keyboard: go to the card and press 1, 2 or 3 for the piles, or Z to take back the last card. You can also drag.
sort-drag = Drag the card to a pile
sort-undo = Take back the last card
sort-again = Take back
sort-again-card = Take back { $card }
sort-again-card-pattern = Take back {"{"}card{"}"}
sort-to-rank = Go to ranking
sort-needs-now = First put at least one card on Now.
rank-heading = What comes first?
rank-lead = Put the most important card at the top. { $top ->
    [one] The first becomes the priority.
   *[other] The first { $top } become the priorities.
}
rank-top = Number of priorities
rank-top-change = Change
rank-keys = The up and down arrow keys move the card. Home puts it at the top, End at the bottom.
rank-grip = Move { $card }
rank-up = up
rank-down = down
rank-up-card = Move { $card } up
rank-down-card = Move { $card } down
rank-to = to that place
rank-to-card = Place for { $card }
rank-moved = { $card } is now in place { $place } of { $count }.
rank-moved-pattern = {"{"}card{"}"} is now in place {"{"}place{"}"} of {"{"}count{"}"}.
rank-to-motivate = Go to giving reasons
motivate-heading = Why these?
motivate-lead = A few sentences are enough. They go into the masterplan word for word.
motivate-vision = Vision
motivate-vision-hint = What does your municipality want to achieve with its information and ICT? What difference will residents notice in six years’ time?
motivate-vision-label = Your vision
motivate-chosen = { $count ->
    [one] Your priority
   *[other] Your { $count } priorities
}
motivate-your-note = Your note:
motivate-why = Why does { $card } come first?
motivate-put-away = { $count ->
    [one] A word about the other card
   *[other] A word about the { $count } other cards
}
motivate-put-away-hint = Optional. A short reason helps if someone asks later why a card is not among the priorities.
motivate-to-decide = Go to deciding
decide-heading = The priorities of { $organisation }
decide-lead = Look through everything once more. After that you finalise the set.
decide-no-motivation = No reasons yet.
decide-rest = Besides: { $below } on Now after the priorities, { $later } on Later, { $notnow } on Not now, { $unjudged } not judged.
decide-missing = { $count ->
    [one] One priority has no reasons yet.
   *[other] { $count } priorities have no reasons yet.
}
decide-no-vision = There is no vision yet.
decide-back = Back to giving reasons
decide-frozen = A finalised set no longer changes. If you decide differently later, a new set is added.
decide-done = This set has already been decided. Change something to make a new one.
decide-done-link = View the set.
decide-submit = Finalise the set
work-title = My work
work-guest = You are working as a guest. Only this browser can find your work, until thirty days after your last visit.
work-keep = Keep it with an account
work-roads = Under way
work-no-roads = You are not working on anything yet.
work-log-in = Have you worked here with an account before? Log in to find your work.
work-sorted = { $count ->
    [one] { $count } card sorted
   *[other] { $count } cards sorted
}
work-changed = Changed on { $date }
work-resume = Continue
work-delete = Delete
work-delete-road-text = Your sorting, order and texts will disappear. Finalised sets remain.
work-delete-yes = Yes, delete
work-new = Start for a municipality
work-plans = Masterplans
work-sets = Priority sets
work-no-sets = No set has been finalised yet.
work-not-own = by a colleague

## Sorting and ranking, refused
ballot-not-in-deck = Card { $card } is not in this set of cards. Nothing has changed; try again.
ballot-twice = Card { $card } is in the order twice. Nothing has changed; try again.
ballot-not-ranked = Card { $card } is not on the Now pile. Nothing has changed; try again.
ballot-missing = Card { $card } is missing from the order. Nothing has changed; try again.

## The count
nav-count = How we count
count-title = How is this counted?
count-lead = From separate votes to one shared order, with the figures beside it. What is said of two cards can be checked in the table of all comparisons.
count-refused = These votes cannot be counted
count-example-ballots = The twenty votes of this example
count-order-legend = Places: where the card ends up when we draw other people from the group each time (in at least nine of ten draws). In top 3 and In top 5: how many votes put the card there.
count-measures = Measures of agreement
count-command-file = votes
count-example = Made-up example: twenty people from a municipality that does not exist, with the cards of our reconstruction. Count your own votes at the bottom.
count-own = These are your own votes. We do not keep them: leave the page and you will have to paste them again.
count-order = The shared order
count-weighs = Not everyone counts for the same. The numbers below are weights; together the votes weigh { $total }.
count-unjudged = Nobody judged { $cards }, so we leave that out of the count.
count-order-caption = The cards in the shared order
count-band = Group
count-ranks = Places
count-top-3 = In top 3
count-top-5 = In top 5
count-mean-rank = Mean rank
count-sure = How sure is this?
count-sure-how = Cards whose places overlap form a group together. Neighbours in a group might as well stand the other way round.
count-picture = For each card the places it gets in nine of ten draws; the dot is its place in the order. The table above gives the same figures.
count-how = This is how we counted
count-how-pairs = We compare two by two.
count-how-pairs-text = Each ballot says of two cards which is higher, or that they are equal. Whoever ranks some cards puts those above all others; the others are equal to each other. Equal counts for neither.
count-how-example = For example:
count-how-unjudged = Not judged is not the same as last.
count-how-unjudged-text = If someone did not judge a card, that ballot is left out of the comparisons with that card.
count-how-order = We look for the order that contradicts as few people as possible.
count-how-order-text = An order that puts one card above another contradicts everyone who wants it the other way round. The shared order is the one with the fewest contradictions over all pairs together. We find it exactly, as long as no more than 24 cards beat each other in a circle. If several are equally good, we say so.
count-how-sure = We see how firm that is.
count-how-sure-text = A thousand times we draw as many people from the group, with replacement, and count again. A place that nearly always comes back is certain. A place that keeps jumping is not. Where cards are equal in a draw, chance decides.
count-cards = Card by card
count-agreement = How far does the group agree?
count-measure = Measure
count-value = Value
count-meaning = Meaning
count-dividing = Cards that divide most
count-methods = Other ways of counting
count-methods-text = Four methods on the same votes. > means higher, = means equal.
count-matrix = All comparisons
count-matrix-caption = How many votes put the card on the left above the card at the top
count-form = Count your own votes
count-form-text = Did you vote on paper or in a spreadsheet? Copy the table and paste it here.
count-form-ballots = Votes
count-form-hint = The first row names the cards, then one row per person. Each cell holds the place of the card: 1 is best, equal numbers are equal. A dash means not judged. A column of names or numbers is passed over, and so are empty rows. An extra column “count” says how many people voted that way, “weight” how much each counts for. Separate the cells with a tab, semicolon or comma.
count-form-empty = An empty cell means
count-form-bottom = equal to the other empty cells, below everything with a place
count-form-no-opinion = not judged
count-form-top = Length of the top
count-form-submit = Count
count-too-many = This page counts { $most } cards at most. The program itself takes more.
count-sources = Methods and sources
count-source-kemeny = The order with the fewest contradictions, worked out exactly (Kemeny 1959; Young and Levenglick 1978). If several are equally good, we show the one in which the card that comes first in the set comes first.
count-source-distance = Distance between two ballots: one per pair they order differently, a half when one of them ties it (Fagin and others 2006).
count-source-others = Borda counts points for each card below (1781), Copeland comparisons won (1951), Schulze the strongest chain of majorities (2011). On equal standing cards share a place.
count-source-agreement = W corrected for ties (Kendall and Babington Smith 1939), the mean of τx over every two people (Emond and Mason 2002).
count-source-polarization = For each pair twice the smaller side, divided by those who judged both cards (Can, Ozkes and Storcken 2015).
count-source-sure = A thousand draws with replacement (Efron 1979). A twentieth of the places is left out at either end.
count-command = To check it, get all figures with this command:
tally-summary = { $people ->
    [one] One person voted
   *[other] { $people } people voted
} on { $cards ->
    [one] one card
   *[other] { $cards } cards
}. Together the votes say { $stated ->
    [one] once
   *[other] { $stated } times
} which of two cards should be higher; this order goes against that { $overruled ->
    [one] once
   *[other] { $overruled } times
}{ $exact ->
    [1] , and none goes against less
   *[other] {""}
}.
tally-ranks = { $low } to { $high }
tally-wins = { $card } wins against { $wins ->
    [0] no other card
    [one] one other card
   *[other] { $wins } other cards
} and loses against { $losses }.{ $even ->
    [0] {""}
   *[other] {" "}It is even with { $even }.
}
tally-pair = { $above } of the { $total } votes { $above ->
    [one] puts
   *[other] put
} { $upper } above { $lower }, { $below } the other way round and { $tied } equal.{ $unjudged ->
    [0] {""}
    [one] {" "}One did not judge both.
   *[other] {" "}{ $unjudged } did not judge both.
}
tally-finding-none = There are no votes yet: every order is as good as any other.
tally-finding-few = { $people ->
    [one] One person voted
   *[other] { $people } people voted
}. With so few people the top { $top } is a group of cards rather than a fixed order.
tally-finding-not-judged = Nobody judged { $cards }: { $count ->
    [one] its place says nothing
   *[other] their places say nothing
}.
tally-finding-heuristic = Too many cards beat each other in circles to be sure of the best order. This one has { $score } contradictions; fewer than { $bound } is impossible.
tally-finding-circle = { $cards } beat each other in a circle: for those cards there is no order that every majority agrees with.
tally-finding-other-orders = With this one there are { $orders } orders that are equally good. Cards may have another place in them.
tally-finding-many-orders = There are so many equally good orders that their number has { $digits } digits.
tally-finding-other-top = { $method } gives another top { $top }: { $in } in, { $out } out.
tally-finding-top-in = { $method } gives another top { $top }: { $in } in.
tally-finding-top-out = { $method } gives another top { $top }: { $out } out.
tally-finding-same-top = Four ways of counting give the same top { $top }.
tally-sure = What if someone else had come? We drew { $people } people from the group { $draws } times. In { $same } of { $draws } draws the top { $top } held the same cards. { $bands ->
    [one] Nowhere is there a sharp line between the places of the cards.
   *[other] The cards fall into { $bands } groups that come one after the other.
}
tally-certain = { $count ->
    [0] No card is in the top { $top } in nine of ten draws.
   *[other] In the top { $top } in at least nine of ten draws: { $cards }.
}
tally-perhaps = { $count ->
    [0] For no other card is that in doubt.
   *[other] Sometimes in, sometimes out: { $cards }.
}
tally-dividing = { $value } out of 1. The middle half of the votes puts it between places { $low } and { $high }.
measure-w = Kendall’s W
measure-w-meaning = 1: everyone gives the same order. 0: the orders cancel out.
measure-tau = Mean τx
measure-tau-meaning = How well two people agree on average. 1: completely, −1: exactly reversed.
measure-distance = Mean distance
measure-distance-meaning = How many pairs of cards two people order differently on average.
measure-polarization = Division
measure-polarization-meaning = 0: no pair is disputed. 1: on every pair half stands against half.
undefined-no-ballots = cannot be said: there are no votes
undefined-one-ballot = cannot be said: only one person voted
undefined-one-alternative = cannot be said: there is only one card
undefined-all-tied = cannot be said: every vote puts all cards equal
undefined-not-judged = cannot be said: not everyone judged all cards
undefined-too-much = cannot be said: there are too many votes or cards to draw a thousand times
undefined-one-group = cannot be said: there are no two groups
fault-at-line = Row { $line }: { $problem }
fault-empty = there is nothing yet. Paste a table of votes.
fault-not-text = this is not plain text. Copy the table from your spreadsheet and paste it here.
fault-no-alternatives = the first row names no cards.
fault-too-many = there are too many cards or votes.
fault-no-name = column { $column } has no name. Name every column in the first row.
fault-name-twice = two columns are called “{ $name }”. Give them different names.
fault-not-a-place = at { $name } it says “{ $found }”. Put a place (1, 2, 3…), a dash or nothing.
fault-count = the count must be a whole number above 0, not “{ $found }”.
fault-weight = the weight must be a whole number above 0, not “{ $found }”.
fault-too-few-cells = this row has { $found ->
    [one] one cell
   *[other] { $found } cells
}, the first row { $expected }.
fault-too-many-cells = this row has more cells than the { $expected } of the first row.
fault-quote = a quotation mark is not closed.
fault-column-twice = the column with the count or the weight is there twice.
fault-too-heavy = the numbers are too large to count.
fault-other = we cannot read this.

## The results of a workshop
result-title = Result: { $title }
result-rounds = Rounds
result-round = Round { $round }
result-who = { $people ->
    [one] one person voted
   *[other] { $people } people voted
}{ $ballots ->
    [1] {""}
   *[other] {" "}({ $ballots } ballots)
}, on { $cards ->
    [one] one card
   *[other] { $cards } cards
}.
result-hidden = There is nothing to see here yet. Everyone gets the result at the same moment: when the facilitator reveals it.
result-too-few = There is no result for this round: there are fewer than three ballots. With so few it would show who chose what.
result-reopened = This round was opened again after its result had been seen. Whoever voted after that could go by it.
result-how = How was this counted?
result-order = The group’s top { $top }
result-order-set = The top { $top } as a set of cards
result-order-summary = { $first } comes first. This is the order that goes against as few people as possible.
result-set-summary = With { $people } people no order is certain. These { $top } cards together come first in the count; they are listed as in the deck.
result-at-edge = at the edge
result-perhaps = Might just as well belong to it: { $cards }.
result-band = These cards are so close together that their order is not certain.
result-band-goes-on = These cards are close together, and close to cards just outside the top as well. Their order is not certain.
result-ranks = Place { $ranks }.
result-how-sure = How sure is this?
result-all = { $count ->
    [one] The card with its figures
   *[other] All { $count } cards, with the figures
}
result-agreement-is = The group is { $words }.
result-agreement-very-high = strongly agreed
result-agreement-high = agreed
result-agreement-fair = fairly agreed
result-agreement-low = divided
result-agreement-very-low = strongly divided
result-agreement-scale = on a scale from 0 (chance) to 1 (everyone alike)
result-agreement-share = On average two people of the group put { $share } of 100 pairs of cards the same way. By chance that would be 50.
result-gauge = Agreement: { $number } on a scale from 0 to 1
result-gauge-low = 0 · chance
result-gauge-high = everyone alike · 1
result-measures = Other measures
result-dividing = Cards that divide most
result-dividing-none = No card divides the group strongly.
result-dividing-lead = On these, opinions are furthest apart. These are the cards worth discussing.
result-divides = { $now ->
    [one] { $now } ballot wants
   *[other] { $now } ballots want
} this now ({ $high } in the top { $top }), { $off } do not: { $later } later and { $notnow } not now.{ $unjudged ->
    [0] {""}
    [one] {" "}One ballot does not judge the card.
   *[other] {" "}{ $unjudged } ballots do not judge the card.
}
result-spread = Where { $card } stands: number of ballots per place and per pile
result-place = Place { $place }
result-place-below = Place { $place } or lower
result-pile-now = Now
result-pile-later = Later
result-pile-not-now = Not now
result-pile-unjudged = Not judged
result-where = Place or pile
result-people = People
result-numbers = In figures
result-perspectives = By role
result-municipalities = By municipality
result-perspective-politics = Politics
result-perspective-management = Management
result-perspective-ict = ICT
result-perspective-service = Services
result-whole = Everyone
result-group = { $name } ({ $people } people, { $agreement }): { $differs }
result-group-same = the same top as everyone.
result-group-same-but = the same top as everyone, but for the edge.
result-group-differs = { $in } in, { $out } out.
result-group-in = { $in } in.
result-group-out = { $out } out.
result-group-edge = At the edge: { $cards }.
result-groups-few = With fewer than 12 people a card easily moves a few places. So read the differences broadly.
result-groups-picture = Place of each card per group. The coloured area is the top.
result-groups-table = In figures
result-groups-each = Each municipality apart
result-groups-caption = Place of the card in each group. ◆ in the top { $top }, ◇ at the edge.
result-groups-hidden = { $count ->
    [one] Not shown apart: { $names }. We do not show a group of fewer than three ballots, nor a group from which such a small one could be calculated.
   *[other] Not shown apart: { $names }. We do not show groups of fewer than three ballots, nor groups from which such a small one could be calculated.
}
result-group-head = Group
result-others = Also in their top
result-agreement-head = Agreement
result-shares = In how many of the { $total } municipalities the card is in the top { $top }
result-shares-sentence = { $card } is in the top { $top } of { $count } of the { $total } municipalities shown.
result-shares-table = Number of municipalities per card
result-in-top = In the top
result-edge-head = At the edge
result-shift = From round { $from } to round { $to }
result-shift-same = The top { $top } still holds the same cards.
result-shift-top = New in the top { $top }: { $in }. Out: { $out }.
result-shift-agreement-up = The group came closer together: from { $then } to { $now } ({ $words }).
result-shift-agreement-down = The group moved further apart: from { $then } to { $now } ({ $words }).
result-shift-agreement-same = Agreement stayed the same: { $then }, now { $now } ({ $words }).
result-shift-picture = Place of each card, then and now. Below the dashed line a card is outside the top.
result-shift-table = Place per round
result-change = Change
result-moved-up = { $places ->
    [one] one place up
   *[other] { $places } places up
}
result-moved-down = { $places ->
    [one] one place down
   *[other] { $places } places down
}
result-moved-not = the same
result-ballots = Ballots

## Sessions, before they begin
sessions-closed = On this site facilitators and coordinators lead the sessions. Ask an administrator of the site for that role.
nav-sessions = Sessions
agenda-title = Sessions
agenda-lead = In a session a group chooses together which principles come first, each on their own phone. A facilitator leads the way.
agenda-own = Your sessions
agenda-own-none = You have no session coming up.
agenda-own-past = Your past sessions ({ $count })
agenda-prepare = Prepare a session
agenda-coming = Coming up
agenda-coming-none = There is no session on the programme.
agenda-past = Past sessions ({ $count })
agenda-lead-one = Lead a session yourself?
agenda-lead-one-text = With an account you prepare a session in a few minutes: for your municipality, a partnership or a hall with many municipalities. Participants need no account.
agenda-at = { $time }
agenda-month-1 = Jan
agenda-month-2 = Feb
agenda-month-3 = Mar
agenda-month-4 = Apr
agenda-month-5 = May
agenda-month-6 = Jun
agenda-month-7 = Jul
agenda-month-8 = Aug
agenda-month-9 = Sep
agenda-month-10 = Oct
agenda-month-11 = Nov
agenda-month-12 = Dec
agenda-code = Code
agenda-code-lead = People take part with this code. Show it only in the room.
agenda-stage = Where the session is:
agenda-stage-lobby = not begun yet
agenda-stage-explore = exploring
agenda-stage-sort = sorting
agenda-stage-rank = ranking
agenda-stage-reveal = revealing
agenda-stage-discuss = discussing
agenda-stage-decide = deciding
agenda-stage-concluded = over
agenda-concluded = The session is over. Its code no longer works.
agenda-leading = You lead this session
agenda-desk = Lead the session
agenda-results = Result
agenda-programme = Programme
agenda-taking-part = Municipalities taking part
agenda-nobody-yet = None yet. Enrol and your municipality stands here.
agenda-practical = Practical
agenda-enrolled = You are enrolled for { $municipality }.
agenda-withdraw = Withdraw
agenda-enrol = Enrol
agenda-enrol-for = You enrol for { $municipality }.
agenda-enrol-which = For which municipality?
agenda-enrol-told = The facilitator sees your name and e-mail address. The name of your municipality stands on this page.
agenda-enrol-account = You enrol with your account.
agenda-enrol-over = You can no longer enrol for this session.
agenda-enrol-elsewhere = This session is for other municipalities than yours.
agenda-enrol-no-municipality = Choose a municipality you work for. Your account has none that fits.
agenda-enrol-full = This session is full.
agenda-calendar = Add to your calendar (.ics)
agenda-organiser = Facilitator: { $name }
agenda-enrolments = Who is coming
agenda-enrolments-none = Nobody has enrolled yet.
agenda-enrolments-hint = Only you see these names. Use the addresses for this session only.
agenda-column-municipality = Municipality
agenda-column-name = Name
agenda-column-email = E-mail address
agenda-delete = Delete this session
agenda-delete-text = Everything chosen in this session goes with it, and so do the enrolments. This cannot be undone.
prepare-choose-title = Prepare a session
prepare-choose-lead = Choose a template. You can change everything afterwards.
prepare-choose-method = { $rounds ->
    [one] One round
   *[other] { $rounds } rounds
}, the { $top } principles that matter most.
prepare-choose = Choose
prepare-other-template = Another template
prepare-new-title = New session
prepare-new-lead = Template: { $template }. Title, day and municipality are enough; the rest is filled in.
prepare-settings-title = Settings
prepare-refused = Not saved yet. Check what stands in red below.
prepare-create = Create the session
prepare-cancel = Cancel
prepare-title = Title
prepare-title-hint = As it will stand on the large screen.
prepare-date = Day
prepare-time = Starts at
prepare-municipalities = Municipality or municipalities
prepare-municipalities-hint = One name per line. You can paste a list too. A hall may begin empty: municipalities come in by enrolling.
prepare-municipalities-offers = Municipalities that begin like this
prepare-enrolled = Enrolled by themselves: { $names }.
prepare-kind = Kind of session
prepare-kind-legend = Who is it for?
prepare-kind-municipality = One municipality
prepare-kind-municipality-hint = Everyone belongs to the same municipality.
prepare-kind-partnership = Partnership
prepare-kind-partnership-hint = The members decide one set of priorities together.
prepare-kind-hall = Hall with many municipalities
prepare-kind-hall-hint = Each municipality decides its own set of priorities.
prepare-partnership = Name of the partnership
prepare-partnership-hint = Only needed for a partnership.
prepare-announce = Place and programme
prepare-place = Place
prepare-programme = Programme
prepare-programme-hint = For example a line per item, with the time.
prepare-listed = Show on the page of sessions
prepare-listed-hint = Everyone then sees title, day, place, programme, your name and the municipalities. Coordinators can enrol. The code is not shown.
prepare-listed-yes = on the page of sessions
prepare-listed-no = not on the page of sessions
prepare-method = Method
prepare-settled = The session has begun. What stands here is settled now: participants were told so.
prepare-top-now = top { $top }
prepare-ballots = Who sees who chose what?
prepare-anonymous = Anonymous
prepare-anonymous-hint = Nobody sees who chose what, not even you.
prepare-named = By name
prepare-named-hint = Participants give their name and are told beforehand that you see what they chose.
prepare-early = I want to be able to see a result before I reveal it
prepare-early-hint = Of a closed round only. Participants are told beforehand.
prepare-top = Length of the top
prepare-top-hint = So many principles the group puts forward.
prepare-rounds = Number of rounds
prepare-rounds-hint = In a second round everyone can revise.
prepare-scope = How do we go through the cards?
prepare-whole-deck = All cards together
prepare-by-theme = Theme by theme
prepare-by-theme-hint = A round per theme, then one over all cards.
prepare-ranking = What is put in order?
prepare-piles = Three piles, and only Now in order
prepare-piles-hint = Quick, and nearly as exact as ordering everything.
prepare-full = All cards in order
prepare-full-hint = Takes more time and attention.
prepare-limit = At most as many cards on Now as the top is long
prepare-limit-hint = Holds when ranking three piles.
prepare-perspectives = Which roles do we ask?
prepare-perspectives-hint = This shows whether roles choose differently. A group of fewer than three is never shown apart. Tick nothing to ask nothing.
prepare-devices = Devices
prepare-tables = One device may stand for a table
prepare-tables-hint = The choice then counts as often as there are people at that table.
prepare-deck = Deck
prepare-newest-deck = Take the newest deck
prepare-minutes = Time per part
prepare-total = { $minutes } minutes in all
prepare-total-now = {"{"}minutes{"}"} minutes in all
prepare-minutes-hint = In whole minutes. With 0 a part has no timer.
prepare-each-next-round = for each next round
prepare-part-lobby = Coming in
prepare-part-explore = Exploring
prepare-part-sort = Sorting
prepare-part-rank = Ranking
prepare-part-reveal = Revealing
prepare-part-discuss = Discussing
prepare-part-revise = Revising
prepare-part-reveal-again = Revealing again
prepare-part-decide = Deciding
prepare-part-conclude = Closing
prepare-rest = Language and retention
prepare-language = Language of the screen and the script
prepare-language-hint = On a phone everyone chooses their own language.
prepare-retention = Keep the choices, in days
prepare-retention-hint = For so long after the end of the session.
prepare-retention-now = kept { $days } days
prepare-fault-date = Choose a day.
prepare-fault-past = This day has passed.
prepare-fault-time = Write the time as 09:30.
prepare-fault-choice = Make a choice here.
prepare-fault-number = Fill in a whole number, from { $fewest } to { $most }.
prepare-fault-unknown = We do not know “{ $name }”. Check the name.
prepare-fault-unlike = We do not know “{ $name }”. Do you mean { $offered }?
prepare-fault-no-municipality = Which municipality is the session for?
prepare-fault-one-municipality = You name { $found } municipalities. Leave one, or choose another kind of session.
prepare-fault-two-municipalities = A partnership has at least two municipalities.
prepare-fault-many-municipalities = That is too many: at most { $most } municipalities fit.
prepare-fault-takes-part = Someone of { $name } already takes part. That municipality can no longer be left out.
prepare-fault-settled = Meanwhile the session began. The method is settled now: nothing about it changed.
script-title = Script
script-edit = Change the script
script-print = Print with your browser’s button: the buttons of this page are left out.
script-minutes = { $minutes } min
script-times = { $times } times
script-own-words = changed
script-change = Change
script-say = Say
script-do = Do
script-spare = If you add a round
script-spare-hint = These parts are not planned now and do not count in the time.
script-parts = Parts of the script
script-say-hint = One paragraph per line.
script-do-hint = One step per line.
script-promises = You always add this
script-promises-hint = This tells participants what happens with their choice. The sentences follow the session’s method.
script-blanks = What we fill in
script-blanks-hint = Type it with the braces. The script then shows the right value.
script-blank-address = the address participants go to
script-blank-code = the code of the session
script-blank-top = the length of the top
script-blank-minutes = the minutes of this part
script-blank-provenance = where the cards come from
script-reset = Put the template’s text back
script-save-next = Save and go on
error-session-title = We cannot find this session
error-session-text = It no longer exists, or it is not public. Sign in if you prepared it.
agenda-join = Do you have a code? Join a session

## Administration

nav-admin = Administration
admin-title = Administration
admin-places = Parts of administration
admin-overview = Overview
admin-organisations = Organisations
admin-accounts = Accounts
admin-catalogues = Decks
admin-log = Log
admin-settings = Settings
admin-retention = Retention
admin-saved = Saved.
admin-figure = { $number }
admin-pages = Other pages
admin-previous = Previous
admin-next = Next
admin-page-of = Page { $number } of { $last }
admin-attention = Needs your attention
admin-no-requests = Nobody is waiting for a role.
admin-requests = Requests for a role that are waiting: { $count }. Open an account to confirm or refuse them.
admin-asked-on = asked on { $date }
admin-counts = In this installation
admin-count-municipalities = Municipalities
admin-count-partnerships = Partnerships
admin-count-administrators = Administrators
admin-count-sets = Priority sets
admin-count-sessions = Sessions
admin-count-disabled = of which closed: { $count }
admin-deck-now = New work begins with { $name }, version { $version }.
admin-something-wrong = There is something to look at in the state of the program.
admin-alone = There is only one administrator. Give someone else that role too: whoever loses access can then be helped.
admin-found = Found: { $count }
admin-show-all = Show all organisations
admin-organisation-search = Name, former name or code
admin-municipalities = Municipalities
admin-new-municipality = New municipality
admin-merge = Merge municipalities
admin-import-list = Import a list
admin-no-province = Without a province
admin-partnerships = Partnerships
admin-partnership = partnership
admin-no-partnerships = There are no partnerships yet.
admin-new-partnership = New partnership
admin-ended = Ended
admin-ended-hint = Their sets and plans stay readable. Nobody can begin with them any more.
admin-ended-on = until { $date }
admin-key-is = Code: { $key }
admin-merged-into = Merged into
admin-people-here = Who works here?
admin-name = Name
admin-key = NIS code, or the code of another country
admin-key-hint = Five digits, or two capitals and the code used there, such as NL-0344. The code cannot change later.
admin-key-unlike = Give five digits such as 44021, or a code such as NL-0344.
admin-key-taken = There is a municipality with this code already.
admin-province = Province or region
admin-former = Former names
admin-former-hint = One per line. People then find the municipality by that name too.
admin-external = Address on the web
admin-kbo = KBO number
admin-kbo-hint = Only needed for the government’s log-in. Such as 0207.451.227.
admin-kbo-unlike = This number is not right: check the ten digits.
admin-kbo-taken = Another organisation has this number already.
admin-inhabitants = Inhabitants
admin-inhabitants-hint = May stay empty. Lets municipalities weigh by inhabitants in a comparison.
admin-inhabitants-unlike = This is not a number of inhabitants, such as 72,883.
admin-valid-from = Exists since
admin-valid-until = No longer exists since
admin-valid-hint = Leave empty what you do not know. Fill in an end date on the day itself or later.
admin-date-unlike = Give a date.
admin-date-future = That day is still to come. Do this on the day itself or later.
admin-date-order = The end is before the beginning.
admin-names-nothing = We find no organisation with the name or code “{ $name }”.
admin-names-several = There are several with the name “{ $name }”. Give the code.
admin-merge-lead = The old municipalities get an end date. Their sets, plans and people stay where they are. The new municipality gets their names as former names, and their place in partnerships.
admin-merge-from = Which municipalities merge into another?
admin-merge-from-hint = One per line, by name or code.
admin-merge-into = Into which municipality?
admin-merge-into-hint = Is it not there yet? Make it first.
admin-merge-on = From which day?
admin-merge-on-hint = The day of the merger, today or earlier.
admin-merge-do = Merge
admin-merge-twice = The same municipality stands here twice.
admin-merge-ended = One of these municipalities has ended meanwhile.
admin-members = Municipalities that take part
admin-members-are = Taking part now: { $names }.
admin-ticked = ticked: { $count }
admin-partnership-few = Choose at least two municipalities.
admin-partnership-until-hint = Fill this in when the partnership ends. Its sets stay readable.
admin-import-lead = Import the municipalities of another country, or a new version of a list. First you see what changes. Nothing is stored until you confirm.
admin-list-file = CSV file
admin-list-file-hint = Up to 5 MB and 10,000 rows.
admin-look = Look at it
admin-line = Line { $line }:
admin-more-faults = And { $count } more.
admin-list-form = What the file looks like
admin-list-form-text = The first line names the columns, in this order, with a semicolon between them. Every next line is a municipality.
admin-list-form-key = key: the NIS code, or two capitals for the country, a hyphen and the code used there.
admin-list-form-former = former_names: former names, with a vertical bar between them. region, former_names and external_uri may stay empty.
admin-list-form-inhabitants = inhabitants: how many people live there. This last column may be left out; where nothing stands, the number stays as it is.
admin-list-form-limits = Save the file as CSV in UTF-8. In Excel that is called “CSV UTF-8”.
admin-list-too-large = This file is too large: up to { $mebibytes } MB fit.
admin-list-not-csv = This is not CSV. Save the list as a CSV file and choose that one.
admin-list-not-utf8 = The letters in this file cannot be read. Save it as CSV in UTF-8.
admin-list-columns = The first line must be exactly this: { $columns }
admin-list-too-many = This file has too many rows: { $rows } fit.
admin-list-empty = There is no municipality in this file.
admin-list-rows = Something is wrong in these lines. Nothing was stored.
admin-row-cells = this line has { $what } cells, which is not the number of columns.
admin-row-key = “{ $what }” is no code such as 44021 or NL-0344.
admin-row-key-twice = this code was on line { $what } already.
admin-row-name = the name is missing or too long.
admin-row-formula = “{ $what }” begins like a formula. No name does.
admin-row-too-long = a cell is too long.
admin-row-uri = “{ $what }” is no address on the web.
admin-row-inhabitants = “{ $what }” is not a number of inhabitants.
admin-preview = What changes
admin-preview-lead = New: { $new }. Different: { $changed }. No longer in the list: { $gone }. The same: { $same }.
admin-preview-new = New
admin-preview-changed = Different
admin-preview-gone = No longer in the list
admin-preview-ended = Ended already, and that stays so
admin-preview-nothing = This list changes nothing. There is nothing to do.
admin-preview-ends = End what is no longer in the list
admin-preview-ends-hint = If you do not tick this, those municipalities stay as they are.
admin-preview-life = You have ten minutes to confirm. After that, bring the file again.
admin-preview-confirm = Store these changes
admin-preview-stale = Something changed meanwhile. Look again at what this list would do, and confirm then.
admin-account-search = Name or e-mail address
admin-account-count = Accounts: { $count }
admin-account-roles = roles: { $count }
admin-account-asks = requests: { $count }
admin-account-closed = closed
admin-account-is-closed = This account is closed. Logging in is no longer possible. What this person made stays.
admin-address = E-mail address
admin-made-on = Made on
admin-seen-on = Last seen
admin-seen-unknown = not known
admin-roles = Roles
admin-no-roles = This account has no role yet.
admin-role-asked = asked for, not confirmed yet
admin-role-confirm = Confirm
admin-role-refuse = Refuse
admin-role-withdraw = Take away
admin-role-grant = Give a role
admin-role-grant-do = Give this role
admin-role = Role
admin-role-choose = Choose a role
admin-role-where = In which organisation?
admin-role-where-hint = Name or code. Leave empty for facilitator and administrator: they belong to no single organisation.
admin-role-missing = Choose a role.
admin-role-other-kind = That role does not exist there. Coordinator and colleague are of a municipality, the other roles of a partnership.
admin-last-administrator = This is the only administrator. Give someone else that role first.
admin-not-oneself = You cannot close your own account. Ask another administrator.
admin-account-log = What this person did, in the log
admin-account-close = Close this account
admin-account-close-text = This person is logged out at once and cannot log in any more. Sets, plans and sessions stay. You can open the account again later.
admin-account-close-do = Close this account
admin-account-erase = Erase this account
admin-account-erase-text = Only do this when this person asks for it. The name, the address and their own work are gone for good. Sets of an organisation stay, without a name.
admin-account-erase-sure = Yes, erase this account for good
admin-account-erase-do = Erase
admin-account-erase-unsure = Nothing was erased. First tick that you are sure.
admin-account-open = Open this account again
admin-catalogues-lead = A version of a deck never changes: sets and plans made with it stay readable. New work begins with the active version.
admin-deck-import = Import a deck
admin-deck-active = Active
admin-deck-retired = No longer to choose since { $date }
admin-deck-holds = { $cards } cards in { $themes } themes.
admin-deck-used = Used in { $sets } sets, { $sessions } sessions and { $roads } roads.
admin-deck-imported = Imported on { $date }.
admin-deck-export = Download (TOML)
admin-deck-activate = Begin with this one
admin-deck-retire = No longer offer it
admin-deck-import-lead = Bring a deck as a file, or paste its text. First you see everything that differs from the active version.
admin-deck-file = File (TOML)
admin-deck-file-hint = Download a version that is there to see what the file looks like. Give every new version a number of its own.
admin-deck-paste = Or paste the text here
admin-deck-nothing = Choose a file or paste a text.
admin-deck-too-large = This file is too large: up to { $mebibytes } MB fit.
admin-deck-not-text = This is no text in UTF-8. Save the file that way and choose it again.
admin-deck-there = This version is there already. A version never changes: give the new text another version number.
admin-deck-faults = This deck is not right yet. Nothing was stored.
admin-deck-format = must be “voorrang-catalogue/1”.
admin-deck-bad-name = must be 1 to 40 letters, digits, dots or hyphens.
admin-deck-missing = a text is missing here.
admin-deck-no-language = name at least one language, the leading one first.
admin-deck-bad-code = code “{ $what }” must be 1 to 12 letters, digits or hyphens.
admin-deck-code-twice = this code stands twice.
admin-deck-no-themes = a deck has at least one theme.
admin-deck-empty-theme = no card belongs to this theme.
admin-deck-card-count = a deck has 2 to 100 cards.
admin-deck-no-theme = there is no theme “{ $what }”.
admin-deck-no-actions = a card has at least one starter action.
admin-deck-item-count = there must be { $count }, as in the leading language.
admin-deck-months = must be 1 to 72.
admin-deck-no-card = there is no card “{ $what }”.
admin-deck-no-derived = there is no derived principle “{ $what }”.
admin-deck-link-twice = this link stands twice.
admin-deck-not-linked = no card leads to this principle.
admin-deck-preview-lead = { $key }, version { $version }, beside { $name }, version { $against }: { $count } differences.
admin-deck-store-text = After storing it nothing changes yet for people at work: you choose when new work begins with this version.
admin-deck-store = Store this version
admin-change-added = added
admin-change-removed = removed
admin-change-changed = changed
admin-wording = Other texts
admin-wording-lead = Paste the official texts over those of { $name }, version { $version }. Saving makes a new version. The old one stays as it is.
admin-wording-version-new = Name of the new version
admin-wording-version-hint = Letters, digits, dots and hyphens, such as 2026.2.
admin-wording-version = Give a name of 1 to 40 letters, digits, dots or hyphens.
admin-wording-version-taken = This version is there already. Choose another name.
admin-wording-same = No text was changed yet.
admin-wording-keep = Keep the other languages: { $languages }
admin-wording-keep-hint = Their texts stay as they are. Without a tick the new version is in the leading language only.
admin-wording-provenance-hint = Wherever the cards are introduced, it says where they come from. Only call them official when every text is.
admin-wording-name = Name of the deck ({ $language })
admin-wording-provenance = Where it comes from ({ $language })
admin-wording-title = Title
admin-wording-statement = Statement
admin-wording-implications-hint = One per line.
admin-wording-count = Give { $count }, as in the other languages, or leave those languages out.
admin-wording-save = Make the new version
admin-log-event = What happened
admin-log-every = Everything
admin-log-account = Who (e-mail address)
admin-log-from = From
admin-log-until = Up to and including
admin-log-show = Show
admin-log-all = Show everything
admin-log-none = There is nothing here.
admin-log-csv = Download as CSV
admin-log-json = Download as JSON
admin-later = Later
admin-earlier = Earlier
admin-number = Give a number from { $least } to { $most }.
admin-locks-out = You ask administrators for a second step when they log in, and you have none yourself. After saving you can open administration again only once you have set up that second step.
admin-locks-out-yes = I understand, save anyway
admin-set-who = Who may do what
admin-set-sessions = Anyone with an account may lead sessions
admin-set-sessions-hint = Without a tick only facilitators and coordinators may.
admin-set-factor = Roles that ask for a second step when logging in
admin-set-factor-hint = Whoever has such a role can use it only with a code from a phone beside the password.
admin-set-kept = How long we keep things
admin-set-kept-look = See what goes when
admin-set-guests = Work of guests, in days
admin-set-guests-hint = So many days after the guest last came by. 1 to 365.
admin-set-accounts = Accounts that are not used, in months
admin-set-accounts-hint = So many months after the last log-in. 0 is never, at most 120.
admin-set-log = Lines of the log, in months
admin-set-log-hint = 1 to 120.
admin-set-told = What people can read
admin-set-told-hint = This stands on the pages about privacy and accessibility.
admin-set-controller = Who is responsible for the data
admin-set-controller-hint = Name and postal address.
admin-set-contact = E-mail address for questions
admin-set-dpo = E-mail address of the data protection officer
admin-set-hosting = Where the server stands and who runs it
admin-set-hosting-hint = Such as: in our own data centre in Belgium.
admin-set-review = Last review of accessibility
admin-set-review-hint = When, and by whom.
admin-retention-lead = This goes by itself, as the settings are now. Nothing is deleted on this page.
admin-retention-table = How much goes within so many days
admin-retention-what = What
admin-retention-within = { $days } days
admin-retention-ballots = Votes, counted by session
admin-retention-ballots-hint = as participants were promised
admin-retention-guests = Guests with their work
admin-retention-log = Lines of the log
admin-retention-accounts = Accounts that are not used
admin-retention-days = kept for { $days } days
admin-retention-months = kept for { $months } months
admin-retention-never = Accounts stay until someone erases them.
admin-retention-told = Whoever has an unused account gets one message, 30 days before. Nobody is erased who got none.
admin-retention-untold = Nobody is told before an account goes: this site sends no mail.
admin-retention-change = Change these periods
admin-retention-sessions = Sessions of which votes are still kept
admin-retention-none = No votes are kept.
admin-retention-held = held on { $date }
admin-retention-goes = the votes go on { $date }
admin-status = Status
admin-status-version = Version
admin-status-since = Running since
admin-status-address = Address
admin-status-mail = Sending mail
admin-status-oidc = Logging in through another service
admin-status-on = on
admin-status-off = off
admin-status-database = Database
admin-status-journal = Log file not merged yet (WAL)
admin-status-free = Free on the disk
admin-status-listeners = Screens that listen
admin-status-waiting = Waiting to be stored
admin-status-checks = Checked
admin-gigabytes = { $size } GB
admin-megabytes = { $size } MB
admin-check-database-settings = Settings of the database
admin-check-database-schema = Version of the database
admin-check-clock = Clock
admin-check-file-permissions = Who may read the files
admin-check-disk-space = Room on the disk
admin-check-file-handles = How many devices fit at once
admin-check-public-address = Address on the network
admin-check-is-ok = fine
admin-check-is-warning = look at this
admin-check-is-failure = does not work
admin-backups = Backups
admin-backups-lead = A backup is a whole copy of the database, checked before it gets its name. Everyone can go on working meanwhile.
admin-backups-folder = They stand on the server, and not on the web, in:
admin-backup-now = Make a backup now
admin-backup-refused = This did not work. The database stayed as it was. Give this sentence to whoever runs the server:
admin-backups-there = Backups that were made
admin-backups-none = There is no backup yet.
admin-last-backup = Last backup: { $date }.
admin-reset = Password forgotten?
admin-reset-text = Make a link with which this person chooses a new password. It works once, for one hour. Give it only to someone you know.
admin-reset-do = Make a link
admin-reset-made = Give this link to the person themselves. You see it here for ten minutes.
audit-program = The program
audit-someone-erased = someone whose account was erased
audit-installation = this installation
audit-name-account-made = Account made
audit-event-account-made = { $actor } made an account: { $subject }.
audit-name-account-changed = Account changed
audit-event-account-changed = { $actor } changed the name or address of { $subject }.
audit-name-account-disabled = Account closed
audit-event-account-disabled = { $actor } closed the account of { $subject }.
audit-name-account-enabled = Account opened again
audit-event-account-enabled = { $actor } opened the account of { $subject } again.
audit-name-account-erased = Account erased
audit-event-account-erased = { $actor } erased an account: { $subject }.
audit-name-password-changed = Password changed
audit-event-password-changed = { $actor } changed the password of { $subject }.
audit-name-password-reset = New password with a link
audit-event-password-reset = { $actor } chose a new password for { $subject } with a link.
audit-name-reset-link-made = Link for a new password
audit-event-reset-link-made = { $actor } made a link for a new password of { $subject }.
audit-name-second-factor-set = Second step set up
audit-event-second-factor-set = { $actor } set up a second step for { $subject }.
audit-name-second-factor-removed = Second step taken away
audit-event-second-factor-removed = { $actor } took away the second step of { $subject }.
audit-name-identity-linked = Other log-in tied
audit-name-identity-unlinked = Other log-in untied
audit-event-identity-linked = { $actor } tied a log-in from elsewhere to { $subject }.
audit-event-identity-unlinked = { $actor } untied a log-in from elsewhere from { $subject }.
audit-name-administrator-link-made = Link for an administrator
audit-event-administrator-link-made = { $actor } made a link for a first administrator of { $subject }.
audit-name-role-requested = Role asked for
audit-event-role-requested = { $actor } asked for a role: { $subject }.
audit-name-role-granted = Role given
audit-event-role-granted = { $actor } gave a role: { $subject }.
audit-name-role-removed = Role taken away
audit-event-role-removed = { $actor } took a role away: { $subject }.
audit-name-invitation-made = Invitation made
audit-event-invitation-made = { $actor } made an invitation: { $subject }.
audit-name-invitation-withdrawn = Invitation withdrawn
audit-event-invitation-withdrawn = { $actor } withdrew an invitation: { $subject }.
audit-name-invitation-accepted = Invitation accepted
audit-event-invitation-accepted = { $actor } accepted an invitation: { $subject }.
audit-name-organisation-made = Organisation added
audit-event-organisation-made = { $actor } added an organisation: { $subject }.
audit-name-organisation-changed = Organisation changed
audit-event-organisation-changed = { $actor } changed an organisation: { $subject }.
audit-name-organisations-imported = List of municipalities imported
audit-event-organisations-imported = { $actor } imported a list of municipalities for { $subject }.
audit-name-catalogue-imported = Deck imported
audit-event-catalogue-imported = { $actor } imported a deck: { $subject }.
audit-name-catalogue-activated = Deck made active
audit-event-catalogue-activated = { $actor } let new work begin with { $subject }.
audit-name-catalogue-retired = Deck no longer to choose
audit-event-catalogue-retired = { $actor } no longer offers { $subject }.
audit-name-settings-changed = Settings changed
audit-event-settings-changed = { $actor } changed the settings of { $subject }.
audit-name-backup-made = Backup made
audit-event-backup-made = { $actor } made a backup of { $subject }.
audit-name-archive-exported = Archive exported
audit-event-archive-exported = { $actor } exported an archive: { $subject }.
audit-name-archive-imported = Archive imported
audit-event-archive-imported = { $actor } imported an archive: { $subject }.

## Administration: what is wrong around the program
admin-status-schema = Schema of the database
# In English these are what the command line says: lower case, one sentence.
check-unreadable = the database cannot be read: { $cause }
check-schema-earlier = the database is of an earlier version; the next start brings it up to date, after a copy beside it
check-clock-forgotten = it says { $now }, and this program was built later; set the clock right
check-clock-behind = it says { $now }, and the database was written at { $written }; set the clock right
check-files-open = others on this machine may read { $files }; run: chmod o= { $files }
check-room-little = { $free } MB are free on the disk of the database, where { $needed } should be; make room
check-handles-few = { $handles } files may be open at once, and every phone in a hall takes one; allow { $needed } or more (LimitNOFILE, ulimit -n)
check-address-around = people come in over https, so through a proxy, and { $address } can be reached around it; listen on 127.0.0.1, or name the proxy in VOORRANG_TRUSTED_PROXIES, without which everyone counts as one when guessing is slowed down
check-address-open = { $address } can be reached from other machines without TLS; put a proxy before it and set VOORRANG_PUBLIC_URL to its https address
check-database-newer = the database { $path } was made by a newer version of Voorrang (schema { $found }, this program knows up to { $known }); start that version, or use another database
check-database-foreign = { $path } is not a Voorrang database; nothing was changed in it
check-database-folder = { $path } is a folder; name a file in it
check-database-not-writable = the database { $path } cannot be written; check that this user may write the file and its folder
check-database-full = the disk that holds the database { $path } is full; make room and start again
check-database-locked = the database { $path } is locked by another program
check-database-served = another server has the database { $path } already; stop that one first
check-database-damaged = the database { $path } is damaged; `voorrang restore` puts a backup in its place
check-database-absent = there is no database at { $path }; `voorrang serve` or `voorrang migrate` makes one
check-database-migration = the database { $path } could not be brought up to date: { $cause }
check-database-unsafe = the database settings are not what they must be: { $settings }
check-database-other = the database { $path } could not be opened: { $cause }
check-backup-exists = { $path } exists already and was left as it is; choose another name
check-backup-damaged = the database { $path } is damaged, so no backup was made of it: { $cause }
check-backup-not-written = the backup { $path } cannot be written: { $cause }
check-backups-unlisted = the folder of backups { $path } cannot be read: { $cause }

## Priority sets
set-title = Priorities of { $organisation }
set-lead = { $chosen ->
    [one] { $chosen } of the { $total } principles comes first.
   *[other] { $chosen } of the { $total } principles come first.
} Finalised on { $date }.
set-decided = Finalised on { $date }
set-to-plan = Go to the masterplan
set-to-road = Change the order
set-others = The other cards
set-below = Now, after the priorities
set-not-judged = Not judged
set-delete-text = The set and the masterplan that rests on it will disappear.
set-session = Decided in the session “{ $workshop }” on { $date }, starting from round { $round } with { $people } people.

## The joint set of a partnership
joint-title = Joint priority set of { $name }
joint-to-comparison = Back to the comparison
joint-sets = Joint priority sets
joint-none = This partnership has not decided a joint set yet.
joint-open = Decide a joint priority set
joint-go-on = Go on with the joint set
joint-lead = You start from the order that the members’ sets make together. Then you move cards and say why. Deciding comes only at the end.
joint-who = Whose set counts
joint-begin = What do you start from?
joint-equal-hint = Every member’s set weighs the same.
joint-inhabitants-hint = A member with twice the inhabitants weighs twice as much.
joint-no-inhabitants = By inhabitants is not possible yet: we do not know how many people live in { $names }. The administrator can fill that in.
joint-no-weights = Choose how much each municipality counts.
joint-top-hint = From 1 to { $most }.
joint-top-wrong = Choose a number from 1 to { $most }: that is how many cards the members have in common.
joint-top-none = Choose a number from 1 up.
joint-start = Start deciding
joint-nothing = There is nothing to start from yet
joint-few = You can start as soon as at least two members show their set to the partnership.
joint-basis-equal = Starts from the sets of { $count } members, each weighing the same. Counted on { $date }.
joint-basis-inhabitants = Starts from the sets of { $count } members, weighed by inhabitants. Counted on { $date }.
joint-changed = Something changed since the count
joint-withdrawn = { $count ->
    [one] { $names } no longer shows the set that counted.
   *[other] { $names } no longer show the set that counted.
}
joint-renewed = { $count ->
    [one] { $names } now shows a later set.
   *[other] { $names } now show a later set.
}
joint-joined = { $count ->
    [one] { $names } now shows a set as well.
   *[other] { $names } now show a set as well.
}
joint-again = Start anew from the order of now
joint-again-hint = The cards will stand in the new order. Your vision and your reasons are kept.
joint-order = The order and the reasons
joint-motivated = Whatever departs from the count has its reason. You can decide.
joint-not-yet = Not decided yet. First say why:
joint-motivate = { $card } departs from the count and has no reason yet ({ $departs }).
joint-motivate-here = Write here why you depart from the count.
joint-anew = Someone started anew in the meantime. Check the order below and then decide.
joint-decide-withdrawn = { $count ->
    [one] Not decided yet: { $names } no longer shows the set that counted. Start anew from the order of now; your texts are kept.
   *[other] Not decided yet: { $names } no longer show the set that counted. Start anew from the order of now; your texts are kept.
}
joint-decide = This is our joint set
joint-decide-hint = A set that is decided does not change. The people of all members see it, with the masterplan. If you decide otherwise later, there will be a new set besides.
joint-give-up = Stop without deciding
joint-give-up-text = The order and the texts you wrote here disappear. The members’ sets stay as they are.
joint-give-up-yes = Yes, stop
error-no-joint-decision-title = No joint set is being decided now
error-no-joint-decision-text = The set was decided in the meantime, or someone stopped. Nothing was changed. The page of the comparison shows what was decided.
set-joint = Joint set, counted together from the sets of { $names } on { $date }.
work-joint = joint set
sharing-lead-joint = You decide, and you can always change it: whoever may no longer see the set stops seeing it at once. Others see the principles, the reasons and the vision. Which members’ sets counted and how the count came out stays in the partnership.
sharing-private-joint = Our partnership only
sharing-private-joint-hint = Those with a role in it, and the people of the members.
plan-fact-partnership = Partnership
plan-context-joint = Municipalities cannot do everything at once, and together they can do more. This plan says which principles for information and ICT come first in the partnership, why, how they fit each member and which actions go with them.
plan-steering-joint-board = The board of the partnership sets the joint priorities and follows up the joint actions.
plan-steering-joint-members = Each member decides what it takes over: its executive and council lay that beside their own priorities and put it in the multi-year plan.
plan-steering-joint-lead = The coordinator of the partnership brings the actions together, guards their coherence and reports progress to the members.
plan-steering-joint-fill = The partnership still fills in the names and the moments of consultation.
plan-section-members = How this fits each member
plan-members-how = The joint set beside each member’s own. A member keeps its own set: what is not in here can stay a priority there.
plan-members-caption = The joint set and the priorities of each member
plan-members-fit = Does it fit?
plan-members-missing = Priority of the member, not in the joint set
plan-members-new = New to the member
plan-members-set = set of { $date }
plan-members-later = set of { $date }, did not count yet
plan-members-whole = { $of ->
    [one] Fits entirely: its one priority is in it.
   *[other] Fits entirely: all { $of } priorities are in it.
}
plan-members-well = Fits well: { $common } of the { $of } priorities are in it.
plan-members-partly = Fits in part: { $common } of the { $of } { $common ->
    [one] priorities is in it.
   *[other] priorities are in it.
}
plan-members-little = { $common ->
    [0] Does not fit: none of the { $of } priorities is in it.
    [one] Fits little: { $common } of the { $of } priorities is in it.
   *[other] Fits little: { $common } of the { $of } priorities are in it.
}
plan-members-not-compared = { $count ->
    [one] One priority comes from another version of the deck.
   *[other] { $count } priorities come from another version of the deck.
}
plan-members-none = none
plan-members-withdrawn = No longer shows its set.
plan-members-hidden = You will see this as soon as your municipality shows a set of its own to the partnership.
plan-members-elsewhere = The set is from another deck and cannot be compared.
plan-members-today = This table is made from the sets that the members show the partnership now. When a member changes what it shows, the table changes along. Who counted in the decision is in annex A.
plan-joint-what = Counted were the sets that { $count } members showed the partnership, on { $date }. What a member did not choose stands together at the bottom of its set.
plan-joint-equal = Every member’s set weighed the same.
plan-joint-inhabitants = Every member’s set weighed by its number of inhabitants.
plan-joint-ties = Where another order is as good, changing places does not count as departing.
plan-joint-tied = Together at the bottom
plan-joint-counted-caption = The sets that counted
plan-joint-member = Member
plan-joint-decided = Set of
plan-joint-people = Inhabitants
plan-joint-number = { $number }

## Whom a set is shown to
sharing-title = Who sees this set?
sharing-lead = You decide, and you can always change it: whoever may no longer see the set stops seeing it at once. Others see the principles, the reasons, the vision and the count. Notes and ballots are never shared.
sharing-who = Show to
sharing-private = Our organisation only
sharing-private-hint = The people with a role in your organisation.
sharing-partnerships = A partnership too
sharing-partnerships-hint = The set takes part in the comparison. People with a role there, and members that also share, see it.
sharing-public = Everyone
sharing-public-hint = The set is part of the open data and may be reused, with your organisation as the source.
sharing-save = Save
sharing-also-shown = If you no longer show this set, comparisons use another set that you still show, of
sharing-no-partnership = Tick the partnership you share the set with.
sharing-no-choice = Choose whom you show the set to.
sharing-others = { $organisation } shares this set with you.
audit-name-sharing-changed = Sharing of a set changed
audit-event-sharing-changed = { $actor } changed who sees a set: { $subject }.

## Open data
open-title = Open data
open-lead = Municipalities and partnerships can show which principles come first for them, and why. Here is what they made public. You are free to use it.
open-never = Each organisation decides what it shows and can take that back at any time: then it is gone from here at once. Votes, notes and names of participants are never here.
open-who = Who made something public
open-none = Nobody yet. As soon as an organisation makes a set public, it stands here.
open-partnerships = Partnerships
open-listed = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
}, the latest of { $date }
open-merged-short = now part of { $successor }
open-take = Take it along
open-take-lead = The same content in several forms, as recent as your request.
open-file-xlsx = All sets as a spreadsheet
open-file-csv = All sets as a table
open-file-jsonld = The sets as linked data
open-file-dcat = Description of the dataset
open-file-api = Description of the API
open-columns = What is in each column
open-licence = Licence
open-licence-text = You may copy, change, share and sell all of it. Do name the organisation as the source.
open-licence-deck = The texts of the cards are not included: each set says where those come from.
open-source = Source
open-sheet = Priorities
open-sheet-about = About this file
open-back = All open data
open-organisation-lead = These are the principles for information and ICT that come first for { $organisation }. It made them public itself.
open-merged = { $organisation } no longer exists and is now part of { $successor }. What follows was decided by { $organisation } itself.
open-ended = { $organisation } no longer exists. What follows it still decided itself.
open-set-from = { $chosen ->
    [one] { $chosen } of the { $total } principles, with the reason.
   *[other] { $chosen } of the { $total } principles, the most important first.
}
open-departure-into = Was lower in the count. The organisation chose it on purpose.
open-departure-moved = Had another place in the count.
open-provenance = Where this comes from
open-own-count = Only the organisation’s own people were counted.
open-hall-count = Everyone who was in the hall was counted.
open-left-out = Among the first in the count, and yet not chosen:
open-no-session = Decided without a session: no votes were counted.
open-published-on = Public since { $date }.
open-set-page = The set on a page of its own
open-see = See what is public already
open-column-set = Identifier of the set
open-column-set-url = Address of the page of the set
open-column-organisation-kind = Kind of organisation: municipality or partnership
open-column-organisation-key = NIS code of the municipality, or identifier of the partnership
open-column-organisation = Name of the organisation
open-column-organisation-uri = Address that names the organisation on the web
open-column-province = Province
open-column-decided-on = Day on which the organisation decided
open-column-published-at = When the organisation made the set public
open-column-vision = Vision of the organisation
open-column-place = Place in the ranking: 1 is the most important
open-column-principle = Code of the principle
open-column-title = Title of the principle
open-column-theme = Theme of the principle
open-column-motivation = Why it comes first
open-column-departure = Departure from the count: into (was added) or moved (another place)
open-column-session = Name of the session, if there was one
open-column-held-on = Day of the session
open-column-round = Round the decision starts from
open-column-people = How many people voted in that round
open-column-catalogue = Identifier of the deck
open-column-catalogue-version = Version of the deck
open-column-catalogue-provenance = Where the deck comes from and how official it is
open-column-licence = Licence under which you may use this
## Sets beside each other
nav-compare = Compare
compare-title = Compare
compare-lead = Lay the priorities of municipalities beside each other. You see what nearly everyone chose, what divides, who resembles whom and which order you make together.
compare-of-title = { $title } compared
compare-partnerships = Your partnerships
compare-halls = Sessions you led
compare-shown-to-all = Public
compare-nothing-public = No municipality shows its priorities to everyone yet. Who coordinates a municipality can choose to on the page of a set.
compare-public = All public sets
compare-picked = Sets you pick yourself
compare-picked-title = Your own choice
compare-pick = Choose what to lay side by side (at most { $most }).
compare-pick-these = Compare these
compare-not-public = not public
compare-sets = { $count ->
    [one] one municipality
   *[other] { $count } municipalities
}
compare-who = { $count ->
    [one] There is one municipality to see.
   *[other] { $count } municipalities, of each the latest set that you may see.
}
compare-who-of = { $count } of the { $of } municipalities, of each the latest set that you may see.
compare-gone = { $count ->
    [one] One picked set is no longer shown.
   *[other] { $count } picked sets are no longer shown.
}
compare-few-title = Not quite yet
compare-few = Comparing starts from two municipalities with a set that you may see.
compare-few-partnership = A member takes part as soon as its coordinator chooses “A partnership too”, or “Everyone”, on the page of the set.
compare-few-picked = Pick more from the list, or ask whether a municipality shares its set with you again.
compare-few-hall = Here come the sets that were decided in this session. A table that settled nothing is not among them.
compare-few-public = Who coordinates a municipality chooses on the page of a set who sees it: choose “Everyone” there.
compare-to-work = To my work
compare-other = Compare something else
compare-refused-title = We cannot compare these sets
compare-other-decks = They come from different decks ({ $decks }). A code means something else in each.
compare-nothing-shared = The versions of the deck ({ $versions }) have no card in common.
compare-too-many = There are { $count }: more than we can lay side by side. Choose fewer.
compare-cannot = Something is wrong with one of the sets. Tell whoever keeps Voorrang.
compare-contents = On this page
compare-heat = Who chose what
compare-heat-sentence = Chosen most often: { $cards }.
compare-heat-chart = { $cards } principles in { $count } municipalities: the stronger the colour, the higher the place
compare-heat-cell = { $name }: { $card } in place { $place }
compare-heat-legend = From place 1 to place { $longest }. Empty: not chosen. On the right: how many municipalities chose the principle.
compare-heat-caption = Place of each principle in the set of each municipality
compare-rows = Order of the principles
compare-rows-theme = By theme
compare-rows-chosen = Most chosen first
compare-rows-joint = Joint order
compare-columns = Order of the municipalities
compare-columns-name = By name
compare-columns-likeness = Those alike side by side
compare-sort = Sort
compare-table = As a table
compare-chosen-by = Chosen by
compare-of = { $count } of { $of }
compare-percent = { $percent }%
compare-download = Save as
compare-chosen = What unites and what divides
compare-chosen-sentence = { $all ->
    [0] No principle was chosen by nearly everyone
    [one] One principle was chosen by nearly everyone
   *[other] { $all } principles were chosen by nearly everyone
}, { $divide ->
    [0] none divides the group
    [one] one divides the group
   *[other] { $divide } divide the group
} and { $nobody ->
    [0] each was chosen at least once
    [one] one was chosen by nobody
   *[other] { $nobody } were chosen by nobody
}.
compare-nearly-all = Nearly everyone (from 90%)
compare-nearly-all-none = No principle.
compare-divides = Divides (35 to 65%)
compare-divides-none = No principle.
compare-nobody = Nobody
compare-nobody-none = Every principle was chosen.
compare-chosen-chart = How many municipalities chose each principle
compare-chosen-caption = How often each principle was chosen, and in which place on average
compare-share = Share
compare-mean-place = Mean place
compare-verdict = What that says
compare-verdict-all = nearly everyone
compare-verdict-divides = divides
compare-verdict-nobody = nobody
compare-themes = By theme
compare-themes-sentence = Most priorities fall in the theme “{ $theme }”: { $share } of the whole.
compare-themes-chart = How priorities fall over the themes
compare-theme = Theme
compare-theme-cards = Principles
compare-theme-priorities = Priorities
compare-theme-mean = Per municipality
compare-theme-without = Municipalities without
compare-alike = Who resembles whom
compare-groups-none = The municipalities do not fall apart into groups: they shade into each other.{ $count ->
    [0] {""}
   *[other] {" "}(The best division, into { $count }, reaches { $width } on a scale up to 1.)
}
compare-groups-weak = There are { $count } groups to see, but weakly: it may be chance (coherence { $width } on a scale up to 1).
compare-groups-reasonable = The municipalities fall apart into { $count } groups (coherence { $width } on a scale up to 1).
compare-groups-strong = The municipalities fall apart into { $count } clear groups (coherence { $width } on a scale up to 1).
compare-group = Group { $letter }
compare-group-head = Group
compare-bloc = { $count ->
    [one] Only { $typical }.
   *[other] { $count } municipalities; { $typical } is the typical one.
}
compare-bloc-more = More often than elsewhere: { $cards }.
compare-bloc-less = Less often than elsewhere: { $cards }.
compare-bloc-nothing = No single principle sets this group clearly apart.
compare-bloc-members = Which municipalities
compare-mark = { $card } ({ $inside } of { $insideOf }, elsewhere { $outside } of { $outsideOf })
compare-tree = Tree
compare-tree-how = The further to the right two branches meet, the less their sets are alike. 0 is the same set in the same order, 1 is as far apart as can be.
compare-tree-chart = Tree of { $count } municipalities: those most alike meet first
compare-tree-cut = Here the groups fall apart
compare-map = Map
compare-map-chart = Map of { $count } municipalities: the nearer, the more alike
compare-stress-good = Near is alike. The map shows distances fairly precisely: distortion (stress) { $stress }.
compare-stress-fair = Near is alike. The map shows distances approximately: distortion (stress) { $stress }.
compare-stress-rough = The map shows distances only roughly: distortion (stress) { $stress }. For two municipalities look at the tree or the table.
compare-stress-none = All sets are the same: on the map they lie in one point.
compare-alike-caption = Each municipality with the one most like it (0 is the same, 1 is as far apart as can be)
compare-organisation = Municipality
compare-nearest = Most like
compare-distance = Distance
compare-and-more = { $count ->
    [one] one more
   *[other] { $count } more
}
compare-joint = One order together
compare-joint-firm = The first { $top } together: { $cards }. No other choice of { $top } fits all sets as well.
compare-joint-open = The first { $top } together: { $cards }. At the edge it is even: another choice fits as well, see “possible places” in the table.
compare-joint-unsure = The first { $top } together: { $cards }. This is a good order; whether it is the best cannot be worked out for so many cards.
compare-joint-chart = The joint order, with how many municipalities chose each principle
compare-joint-caption = The joint order
compare-joint-how = Each set counts as one ballot: what it did not choose ties at the bottom.
compare-places = Possible places
compare-weights = How much each municipality counts
compare-weights-equal = All equal
compare-weights-inhabitants = By inhabitants
compare-weights-own = Own weights
compare-weights-hint = Only the ratio counts: 2 weighs twice as much as 1.
compare-weights-refused = Not worked out yet. Look at what stands in red below.
compare-weigh = Work it out
compare-weighted = Weighted
compare-weight-missing = Fill in a weight.
compare-weight-not-a-number = Write a number, such as 2 or 1.5.
compare-weight-zero = A weight is more than 0. Leave out of the comparison who does not count.
compare-weight-negative = A weight cannot be negative.
compare-weight-too-precise = Use at most three digits behind the point.
compare-weight-too-large = A weight is at most 100 million.
compare-weights-too-heavy = The weights are too large together. Use smaller numbers in the same ratio.
compare-inhabitants-unknown = We do not know the inhabitants of { $count ->
    [one] one municipality
   *[other] { $count } municipalities
}, such as { $names }. Use own weights, or ask the administrator to fill them in. Until then everyone counts the same below.
compare-effect = What weighting changes
compare-effect-chart = The order with all equal and with the weights
compare-decides-alone = { $name } weighs { $share } of the whole: more than all others together. What it puts first stands first, whatever the others choose.
compare-rises = Rises
compare-beside = One municipality beside the whole
compare-departs = Where does { $name } differ?
compare-beside-how = Choose a municipality to see where it differs from the others. Choose two to lay them side by side.
compare-choose = Choose a municipality
compare-with = Beside
compare-with-all = all others
compare-show = Show
compare-beside-sentence = { $name } lies at { $distance } from the others on average (0 is the same, 1 is as far apart as can be).
compare-beside-chart = The set of { $name } beside the joint order
compare-few-others = Hardly anyone else chose
compare-few-others-none = None: all that was chosen here was chosen by others too.
compare-passed-over = Nearly all others did choose
compare-passed-over-none = No principle.
compare-gaps = Largest differences in place
compare-gaps-none = None: the set follows the joint order.
compare-gap = here { $own }, together { $joint }
compare-not-chosen = not chosen
compare-together = Together
compare-others-chose = Chosen by others
compare-two = { $one } beside { $other }
compare-two-chart = The sets of { $one } and { $other } side by side
compare-two-sentence = { $one } and { $other } both chose { $common } of the { $all } principles. They lie { $distance } apart; their tops are { $overlap } alike (1 is the same).
compare-over = Then and now
compare-over-sentence = { $name } chose { $in ->
    [0] no new principles
    [one] one new principle
   *[other] { $in } new principles
}, let go of { $out ->
    [0] none
    [one] one
   *[other] { $out }
} and gave { $moved ->
    [0] none
    [one] one
   *[other] { $moved }
} another place.
compare-over-chart = The previous and the present set of { $name }
compare-over-who = Municipalities with a previous set that you may see:
compare-step = What happened
compare-step-in = added
compare-step-new = added, new card
compare-step-out = dropped
compare-step-gone = dropped, the card is gone
compare-step-up = higher
compare-step-down = lower
compare-step-stayed = same place
compare-version = version { $version } ({ $count ->
    [one] one municipality
   *[other] { $count } municipalities
})
compare-versions = The sets come from different versions of the deck: { $versions }. We compare the { $cards } cards that every version has.
compare-left-out = Not compared, since not in every version: { $cards }.
compare-left-out-card = { $card } (chosen { $count } times)
compare-too-many-alike = Who resembles whom is shown for up to { $most } municipalities.
error-comparison-title = We cannot find this comparison
error-comparison-text = It does not exist, or you are not allowed to see it. Sign in if you have a role in the partnership or in a member that shares its set.
compare-effect-none = Nothing: with these weights the order stays the same.
compare-effect-below = { $moved ->
    [one] One principle gets another place
   *[other] { $moved } principles get another place
}; the first { $top } stay the same principles. Likeness of both orders: τ { $tau } (1 is the same).
compare-effect-top = { $moved ->
    [one] One principle gets another place
   *[other] { $moved } principles get another place
}. Into the first { $top } comes: { $up }; out goes: { $down }. Likeness of both orders: τ { $tau } (1 is the same).

## A comparison as a document
compare-report = Report
compare-report-what = This comparison as a document for a meeting, as you see it here: with the figures, the tables, the sets themselves and how everything was worked out.
compare-report-subtitle = Report of a comparison of priorities
compare-report-who = Compared
compare-report-of = { $count } of the { $of } municipalities
compare-report-sentence = This report lays the priorities of { $who } side by side: of each the latest set that was decided and shown.
compare-report-made = Drawn up on
compare-report-decided = Decided
compare-report-between = between { $first } and { $last }
compare-report-where = To be seen at
compare-report-summary = In short
compare-report-top = What comes first together
compare-report-heat-annex = What each municipality chose stands in words in { $annex }: a table of { $count } columns does not fit on a sheet.
compare-report-alike-annex = Whom each of the { $count } municipalities resembles most stands in { $annex }.
compare-report-each = Each beside the whole
compare-report-each-how = Of each municipality: what it chose and less than a quarter of the others did, what more than three quarters of the others chose and it did not, and how far it lies from the others on average (0 is the same, 1 is as far apart as can be).
compare-report-each-caption = Where each municipality differs from the others
compare-report-sets = The sets themselves
compare-report-sets-caption = What each municipality chose, the most important first
compare-report-codes = The titles that go with the codes stand in the table of chapter 2.
compare-report-priorities = Priorities
compare-report-weight = Weight
compare-report-left-out-figure = “{ $figure }”: with so many municipalities its letters can no longer be read on a sheet. You can see and save this figure at { $address }.
compare-report-left-out-sets = The sets of { $count } municipalities fill too many sheets. You can see them at { $address }.
compare-report-method = How this was worked out
compare-report-method-sets = Of each municipality the latest decided set counts that whoever made this report may see.
compare-report-method-chosen = Nearly everyone: at least 90% chose the principle. It divides: 35 to 65% chose it.
compare-report-method-firm = Possible places are the places a principle has in all orders that fit the sets equally well. The top is certain when every equally good order begins with the same principles.
compare-report-method-distance = How far two sets lie apart: per pair of principles one if they put it differently, a half if one set has the pair and the other neither, divided by the most there can be for sets of those lengths (Fagin, Kumar and Sivakumar 2003).
compare-report-method-groups = The tree joins each time what lies closest on average (Sokal and Michener 1958). The groups are those with the greatest coherence (silhouette, Rousseeuw 1987), read as Kaufman and Rousseeuw (1990) propose.
compare-report-method-map = The map lays the distances in a plane as well as can be (classical scaling, Torgerson 1952). What is distorted by that is the stress (Kruskal 1964).
compare-report-method-version = Worked out with version { $version } of the method.

## Worked-out sheets
sheets-title-of = Worked-out sheets of { $name }
sheets-lead = Work out each principle by itself: what you want with it, where you stand, what you do and what is in the way. Before, after or without a masterplan.
sheets-count = { $count } of { $of } worked out
sheets-download = All sheets in one booklet
sheets-overview = Overview
sheets-overview-caption = Where each principle stands
sheets-section = The sheets
sheets-principle = Principle
sheets-work = Worked-out sheets
sheets-work-of = Sheets of { $name }
sheets-link = Work out this card for { $name }
sheets-link-read = See the sheet of { $name }
sheets-link-short = To the sheet
sheets-own = Fields of worked-out sheets that you wrote last
sheet-title-of = Sheet of { $name }
sheet-heading = Sheet { $card } of { $name }
sheet-subtitle = Worked-out sheet of { $name }
sheet-section = How we work it out
sheet-section-principle = The principle
sheet-file = sheet
sheet-file-all = sheets
sheet-download = This sheet on paper
sheet-to-card = The whole card
sheet-not-yet = Nobody wrote anything here yet.
sheet-changed = Last changed on { $date } at { $time }
sheet-changed-by = Last changed on { $date } at { $time } by { $name }
sheet-nothing-written = Nothing filled in yet.
sheet-fact-organisation = Organisation
sheet-fact-theme = Theme
sheet-fact-changed = Last changed
sheet-fact-progress = Progress
sheet-progress-empty = Not begun yet
sheet-progress-begun = Begun
sheet-progress-worked-out = Worked out
sheet-field-ambition = Ambition
sheet-field-ambition-hint = What do you want to achieve with this principle, and for whom?
sheet-field-standing = Where do we stand?
sheet-field-standing-hint = Choose what fits best today. An honest estimate helps more than a flattering one.
sheet-field-already = What we do already
sheet-field-already-hint = What is going on today, and who leads it?
sheet-field-soon = What we will do soon
sheet-field-soon-hint = Which first steps are settled, or obvious?
sheet-field-obstacles = What stands in the way
sheet-field-obstacles-hint = People, money, technology, a contract, a habit: what holds you back?
sheet-standing-none = Not estimated yet
sheet-standing-0 = nothing arranged
sheet-standing-1 = a first idea or trial
sheet-standing-2 = here and there, not agreed
sheet-standing-3 = agreed, and under way in most places
sheet-standing-4 = everywhere, and we measure it
sheet-standing-5 = embedded: it is part of how we work
sheet-standing-wrong = Choose one of the steps 0 to 5.
sheet-step = { $number }: { $words }
sheet-refused = Not everything was saved. Look at these fields:
sheet-somebody = Somebody
sheet-meanwhile = { $name } wrote meanwhile:
sheet-meanwhile-cleared = { $name } cleared this field meanwhile.
sheet-meanwhile-what = What you filled in is below and is not saved yet. Merge what you want to keep, then save: what you save takes its place.
sheet-save-refused = This is not saved yet. Does the field show what somebody else wrote? Merge and save. Otherwise copy your text and reload the page.
sheet-save-held = One field is not saved yet: look at that field. The rest is saved.
sheet-save-next = Save and go to { $card }

## The masterplan, as a page
plan-back = Back to the set
plan-downloads = Download
plan-language = Language of the plan
plan-language-change = Show
format-docx = Word
format-odt = LibreOffice
format-pdf = PDF
format-html = HTML
format-md = Markdown

## The masterplan, as a document
plan-title = Masterplan for information and ICT of { $organisation }
plan-subtitle = Policy period { $period }
plan-contents = Contents
plan-page = Page
plan-notice-draft = This is a draft. Nobody has approved it yet. Proposals are marked as proposals, and what is not known has been left empty.
plan-notice-deck = The principles come from the set of cards “{ $name }”: { $provenance }.
plan-fact-organisation = Municipality
plan-fact-period = Policy period
plan-fact-status = Status
plan-status-draft = Draft
plan-fact-decided = Priorities finalised on
plan-fact-catalogue = Set of cards
plan-catalogue-version = { $name }, version { $version }
plan-annex = Annex { $letter }
plan-section-summary = Summary for the council
plan-section-context = Reason and context
plan-section-vision = Vision
plan-section-principles = Chosen principles
plan-section-translation = What this asks of information, technology and support
plan-section-objectives = Objectives, action plans and actions
plan-section-roadmap = Roadmap
plan-section-steering = Organisation and steering
plan-section-monitoring = Monitoring
plan-section-risks = Risks and continuity
plan-section-method = Method
plan-section-result = Full result
plan-section-cards = The cards
plan-summary-choice = From { $total } policy principles, { $organisation } chose { $chosen ->
    [one] this priority:
   *[other] these { $chosen } as priorities, the most important first:
}
plan-summary-actions = This leads to { $objectives ->
    [one] one policy objective
   *[other] { $objectives } policy objectives
}, { $plans ->
    [one] one action plan
   *[other] { $plans } action plans
} and { $actions ->
    [one] one action
   *[other] { $actions } actions
} for { $period }.{ $suggested ->
    [0] {""}
    [one] {" "}One of them is a suggestion that nobody has accepted yet.
   *[other] {" "}{ $suggested } of them are suggestions that nobody has accepted yet.
}
plan-summary-caption = The priorities
plan-summary-ask = The council is asked to discuss these priorities and to say which proposed actions go into the multi-year plan.
plan-context-why = A municipality cannot do everything at once. This plan says which principles for information and ICT come first, why, and which actions go with them.
plan-context-source = The principles rest on this source: { $source }. Local governments choose priorities from them and so arrive, step by step, at a masterplan.
plan-context-bbc = The objectives follow the structure of the BBC (policy and management cycle): policy objective, action plan, action. That way they can be taken over into the multi-year plan.
plan-vision-empty = No vision has been written yet. Add it before the plan goes to the college of mayor and aldermen.
plan-principles-how = Of the { $total } cards, { $sorted } were sorted into Now, Later and Not now. The cards on Now were then put in order. { $chosen ->
    [one] The first is the priority of this plan.
   *[other] The first { $chosen } are the priorities of this plan.
}
plan-theme = Theme
plan-statement = Principle
plan-motivation = Reasons
plan-motivation-empty = To be added.
plan-rationale = Why this principle
plan-implications = What it means
plan-translation-how = Each chosen principle makes demands on information and technology, and on support. { $most ->
    [one] The chosen principle gives 1 point to everything it is linked to.
   *[other] The weight is the sum of the points: the first principle gives { $most } points to everything it is linked to, the last gives 1 point. What weighs most is at the top and comes first.
}
plan-translation-information-technology = Derived principles for information and technology, the greatest weight first
plan-translation-supporting = Supporting principles, the greatest weight first
plan-translation-none = None of the chosen principles has a link here.
plan-weight = Weight
plan-derived = Derived principle
plan-reasons = Why
plan-suggestions = What is marked as a proposal below comes from the set of cards. It only applies once your organisation accepts it. Its services and dates are a first estimate. Your organisation fills in amounts and policy fields itself.
plan-principle = Principle
plan-priority = Priority
plan-policy-field = Policy field
plan-to-fill = to be filled in
plan-actions-caption = Actions of { $code }
plan-estimates-caption = Estimates of { $code } per year, in euro
plan-code = Code
plan-action = Action
plan-service = Responsible service
plan-service-short = Service
plan-when = Period
plan-from-to = { $from } to { $to }
plan-quarter = Q{ $number } { $year }
plan-quarter-short = Q{ $number }
plan-estimate = Estimate
plan-expenditure = Expenditure
plan-receipts = Receipts
plan-roadmap-how = The action plan of the first principle starts first, each of the others six months after the one before. Within an action plan the actions follow one another. This too is a proposal.
plan-roadmap-caption = Roadmap { $period }
plan-roadmap-description = { $plans ->
    [one] One action plan
   *[other] { $plans } action plans
} from { $from } to { $to }. The dates of each action are in the chapter with the objectives.
plan-roadmap-empty = There are no actions yet.
plan-steering-intro = Who does what in this plan? A proposal:
plan-steering-council = The municipal council and the council of the OCMW (public social welfare centre) discuss the priorities and adopt the objectives along with the multi-year plan.
plan-steering-college = The college of mayor and aldermen decides on the actions and their order.
plan-steering-management = The management team monitors progress and makes staff and time available.
plan-steering-ict = The ICT coordinator brings the actions together, keeps them coherent and reports on progress.
plan-steering-fill = Your organisation has yet to fill in the names and the meeting dates.
plan-monitoring-how = There is one indicator per priority. Your organisation fills in today’s value and the target: measuring starts with knowing where you stand.
plan-indicators = Indicators per priority
plan-indicator = Indicator
plan-today = Today’s value
plan-target = Target { $year }
plan-risks-how = These risks come up in every plan for information and ICT. Add what matters where you are.
plan-risks-caption = Risks and how the plan deals with them
plan-risk = Risk
plan-risk-answer = Approach
plan-risk-people = Too few people or too little knowledge to carry out the actions
plan-risk-people-answer = Spread the work over the period, work together with other municipalities, share and record knowledge
plan-risk-money = The budget falls short
plan-risk-money-answer = Include estimates per year in the multi-year plan and follow the order of the priorities at every adjustment
plan-risk-supplier = Becoming dependent on one supplier
plan-risk-supplier-answer = Ask for open standards and an exit arrangement in every tender specification
plan-risk-security = An incident brings systems to a halt or affects data
plan-risk-security-answer = Test backups, practise a continuity plan and limit access to those who need it
plan-risk-support = Support for the plan declines
plan-risk-support-answer = Show the college and the council every year what has already changed, using the indicators of this plan
plan-method-steps = This is how the priorities were set:
plan-method-explore = Explore: read all the cards, theme by theme, with a note where useful.
plan-method-sort = Sort: put each card on one of three piles (Now, Later, Not now), one card at a time and in random order.
plan-method-rank = Rank: put only the Now pile in order. People are good at putting five cards in order, and bad at a whole deck.
plan-method-motivate = Give reasons and decide: write a reason for each priority and finalise the set.
plan-method-counts = Of the { $total } cards, { $now } went on Now, { $later } on Later and { $notnow } on Not now. { $unjudged ->
    [0] All cards were judged.
    [one] { $unjudged } card was not judged, which is not the same as ranked last.
   *[other] { $unjudged } cards were not judged, which is not the same as ranked last.
}
plan-method-weight = The weight of a derived principle is the sum of the points of the chosen cards linked to it (Borda count).
plan-result-how = The whole result, with the notes made along the way.
plan-result-caption = Place or pile of each card
plan-result-chosen = Priority
plan-place = Place
plan-card = Card
plan-pile = Pile
plan-note = Note
plan-cards-caption = All cards with their principle and their source
plan-phrase = Phrase in the source
plan-quote = “{ $phrase }”
plan-session-what = The choice was made in the session “{ $workshop }” on { $date }, with { $people } people voting.
plan-session-rounds = Everyone sorted the cards into three piles and ordered the pile Now. { $rounds ->
    [one] There was one round.
   *[other] There were { $rounds } rounds; the decision starts from round { $round }.
}
plan-session-own = The votes of the own participants were counted.
plan-session-hall = The votes of the whole hall were counted: there were too few own votes for a count of their own.
plan-session-count = The shared order is the one that contradicts the fewest preferences (Kemeny-Young, count version { $version }).
plan-session-as-counted = The decision follows that order.
plan-session-departs = The decision departs from it at { $cards }; the reason stands with the card, or with the cards that are left out.
plan-session-check = At the closing check (fist of five) { $favour } of { $answered } people could live with the set.
plan-result-below = Lower in the order
plan-principles-session = { $chosen ->
    [one] One of the { $total } cards is the priority of this plan. How it was chosen stands in the annex on the method.
   *[other] { $chosen } of the { $total } cards are the priorities of this plan. How they were chosen stands in the annex on the method. { $sorted } cards got a place.
}

## Errors
error-home = Go to the start
error-request-id = Number of this request:
error-page-title = This page does not exist
error-page-text = Check the address or go to the start. Perhaps the page no longer exists.
error-municipality-title = We do not know this municipality
error-municipality-text = Go to the start and choose a municipality from the list.
error-card-title = This card does not exist
error-card-text = It is not in this set of cards. Have a look at all the cards.
error-road-title = We cannot find this work
error-road-text = It no longer exists, or it belongs to someone else. Sign in if you made it with an account.
error-set-title = We cannot find this priority set
error-set-text = It no longer exists, or you are not allowed to see it. Sign in if you made it with an account.
error-masterplan-title = We cannot find this masterplan
error-masterplan-text = You may have been logged out meanwhile, it may have been deleted, or it may belong to another organisation. Did you type something? Go back a page in your browser: it is usually still there. Log in from another window and save again.
error-line-title = We cannot find this objective or action
error-line-text = It may have been taken out. You can put it back on the page of the plan.
error-indicator-title = We cannot find this indicator
error-indicator-text = It may have been taken out. You can put it back on the page of the plan.
error-action-title = This action is not on the card
error-action-text = Go back to the objectives and choose another.
error-already-adopted-title = This version is adopted already
error-already-adopted-text = Who adopted it and when stands with the version.
error-section-title = We cannot find this section
error-section-text = Perhaps it was taken out. You can put it back on the page of the plan.
error-version-title = We cannot find this version
error-version-text = Perhaps it was thrown away. The other versions are with the plan.
error-comment-title = We cannot find this comment
error-comment-text = Perhaps the plan or the section is gone.
error-reading-title = This reading link does not work any more
error-reading-text = It expired or was withdrawn. Ask whoever gave it to you for a new one.
error-adopted-plan-title = An adopted plan cannot be deleted
error-adopted-plan-text = A version of this plan has been adopted. That is why the plan is kept.
error-adopted-version-title = An adopted version cannot be thrown away
error-adopted-version-text = What has been adopted stays as it is.
error-not-final-title = This version is not final
error-not-final-text = Only a final version can be adopted. Keep one first.
error-too-many-comments-title = There are too many comments
error-too-many-comments-text = This plan holds no more comments. Go on in the text itself.
error-too-many-versions-title = There are too many versions
error-too-many-versions-text = First throw away versions you no longer need.
error-too-many-links-title = There are too many reading links
error-too-many-links-text = First withdraw links that are no longer needed.
error-link-title = This link does not work (any more)
error-link-text = A link works once, and not for long. Ask whoever gave it to you for a new one. Did you want to choose a new password? Go to the log-in page and choose a new one there.
error-bad-request-title = We could not read this
error-bad-request-text = The browser sent something we do not understand. Go back and try again.
error-bad-form-title = Something in the form is not right
error-bad-form-text = A field is missing, appears twice or has a value that is not possible. Nothing has changed. Go back and try again.
error-not-in-deck-title = This card is not in the set
error-not-in-deck-text = Nothing has changed. Go back and reload the page.
error-nothing-ranked-title = Nothing has been ranked yet
error-nothing-ranked-text = First put at least one card on Now.
error-invitation-title = This invitation no longer works
error-invitation-text = An invitation works once, for three days. Ask for a new one from who invited you.
error-last-administrator-title = There has to be an administrator
error-last-administrator-text = You are the last administrator. Make someone else administrator first.
error-road-changed-title = Something has changed in the meantime
error-road-changed-text = Check the order once more and then finalise the set.
error-method-title = That is not possible here
error-method-text = This action is not possible at this address. Go back and try again.
error-too-large-title = That is too much at once
error-too-large-text = More text came in than a form can hold. Go back and shorten the text.
error-cross-site-title = This request came from another website
error-cross-site-text = For your safety we do nothing with it. Open Voorrang yourself and try again.
error-too-many-title = Please wait a moment
error-too-many-text = There were too many attempts in a row. Try again in a minute.
error-timeout-title = That took too long
error-timeout-text = Check your connection and try again.
error-internal-title = Something went wrong on our side
error-internal-text = This is not your fault. Try again in a few minutes, and mention the number below if it keeps going wrong.
error-busy-title = It is busy right now
error-busy-text = Wait a few seconds and try again. Nothing has been lost.
error-workshop-title = We do not find this session
error-workshop-text = The code is not right, or the session is over. Check the code on the screen in the room.
error-not-deciding-title = Nothing is being decided now
error-not-deciding-text = The session is not (or no longer) deciding. Nothing was changed.
error-no-json-title = This is not JSON
error-no-json-text = Check the body of the request. Nothing has changed.
error-bad-json-title = This content is not right
error-bad-json-text = A field is missing, unknown or has a value that is not possible. Nothing has changed.
error-bad-fields-title = Not everything is filled in correctly
error-bad-fields-text = Check the fields and try again.
error-media-type-title = We do not read this kind of content here
error-media-type-text = Send JSON, with application/json as its content type.
error-no-token-title = This needs an access token
error-no-token-text = Send the token of your device along. You get it when you join the session.
error-refused-title = This was not accepted
error-refused-text = Check where the session is now and try again.
error-participant-title = We cannot find this participant
error-participant-text = The token is not right, or the session no longer exists. Join again with the code of the session.
error-resume-title = We find no place with this code
error-resume-text = Check the code on the other device. After the end of a session it no longer works.
error-result-title = There is no such result
error-result-text = There is a result only once the facilitator reveals it, and from three ballots on.
error-no-idempotency-key = Give each ballot a key of its own in Idempotency-Key: 16 to 64 letters, digits, hyphens or underscores.
error-preview-title = This file no longer waits
error-preview-text = A file waits ten minutes for you to confirm. Nothing was stored: bring it again.
error-catalogue-retired-title = This version can no longer be chosen
error-catalogue-retired-text = Choose another version to begin with, or import the texts as a new version.
error-catalogue-active-title = New work begins with this version
error-catalogue-active-text = Let new work begin with another version first. Then you can stop offering this one.

## How documents of a plan look

look-title = Logo and colour
look-lead = This is how the documents of this plan look: the cover, the bars and the lines.
look-accent = Colour
look-accent-hint = A colour of your house style. No text ever stands on it, so that everything can be read.
look-accent-unlike = Fill in a colour as # and six characters, such as #1d5fa8.
look-file = Logo
look-file-hint = PNG, JPEG or SVG, 5 MB at most.
look-file-unlike = This is no PNG, JPEG or SVG that we can read. Choose another file.
look-file-large = This file is larger than 5 MB. Choose a smaller one.
look-file-pixels = This picture is too large. Choose one of at most { $most } pixels wide and high.
look-now = The logo in use now
look-remove = Use no logo any more

## Versions of a plan

tab-versions = Versions
versions-title = Versions of the plan
versions-lead = A version with a name keeps the plan as it is now: to give to the college or the council, to compare later, or to go back to.
versions-new = Keep a version
versions-name = Name of the version
versions-name-hint = For example: after the management team.
versions-standing = How far is it?
versions-draft-hint = Proposals stand in it, marked as proposals.
versions-final-hint = { $count ->
    [0] The text you put forward. All proposals have been dealt with.
    [one] The text you put forward. One proposal that nobody accepted is not in it.
   *[other] The text you put forward. { $count } proposals that nobody accepted are not in it.
}
versions-make = Keep this version
versions-list = Versions kept
versions-none = No version has been kept yet.
versions-compare = Compare versions
version-compare = What changed since?
version-adopt = Note its adoption…
version-adopted = This version has been adopted and never changes. You can go on working on the plan itself.
version-before = Before going back to version { $number }
version-restore = Put the plan back to this version
version-restore-text = The plan becomes what it was in this version. What is there now is first kept as a version. Suggestions nobody accepted are not in a final version, so they do not come back.
version-restore-yes = Go back to this version
version-delete = Throw this version away
version-delete-text = The version and the links to read it disappear. Nothing changes in the plan itself.
links-title = Let others read without an account
links-lead = Whoever has a reading link reads this version: quietly, to print and to download. Once something was reported or measured, they also see the follow-up, with the notes and without names. It expires by itself and you can withdraw it.
links-fresh = This is the link. Copy it now: for safety we show it for ten minutes only.
links-address = Address of the reading link
links-until = Good until { $moment }
links-withdraw = Withdraw
links-days = For how many days is the link good?
links-make = Make a reading link
link-needs-account = Making reading links takes an account. Keep your work with an account first.
link-days-wrong = Choose a number of days from 1 to { $most }.
adoption-title = Note the adoption
adoption-lead = You note that version { $number }, “{ $name }”, has been adopted.
adoption-body = By whom?
adoption-body-hint = The council or the body that decided.
adoption-council = Municipal council
adoption-on = When?
adoption-date-unlike = Fill in a date, such as 15/12/2026.
adoption-date-earlier = That is longer ago than there was a plan. Write the year in full, such as 2026.
adoption-date-later = That day is still to come. Note the adoption once it has happened.
adoption-reference = Number of the decision
adoption-reference-hint = Where the decision is found; may stay empty.
adoption-forever = An adopted version never changes and cannot be thrown away.
adoption-yes = Note the adoption
adoption-no = Not after all
reading-until = You read this with a reading link, good until { $moment }.
plan-fact-version = Version
plan-version = { $number }, { $name }
change-versions-title = What changed?
change-from = From version
change-to = To
change-now = the plan as it is now
change-show = Compare
change-nothing = Nothing changed.
change-summary = { $sections ->
    [0] No texts changed
    [one] 1 text changed
   *[other] { $sections } texts changed
}, { $lines ->
    [0] and no objectives, plans or actions.
    [one] and 1 objective, plan or action.
   *[other] and { $lines } objectives, plans or actions.
}
change-decided = A final version holds no suggestions. What nobody accepted yet is therefore not counted here.
change-moved = The order is different too.
change-texts = Texts
change-lines = Objectives, action plans and actions
change-new = new
change-gone = gone
change-changed = changed
change-title-was = Was called “{ $was }” before.
change-objective = Policy objective
change-action-plan = Action plan
change-action = Action
change-empty = empty
change-accepted = The proposal has been accepted.
change-priority = Is a priority now.
change-no-priority = Is no priority any more.
change-from-to = { $field }: from { $was } to { $is }.
change-field-code = Code
change-field-title = Description
change-field-service = Responsible service
change-field-start = Start
change-field-end = End
change-field-policy-field = Policy field
change-field-principles = Principles
change-field-after = Waits for

## The follow-up of a plan

tab-follow-up = Follow-up
follow-title = Follow-up of the plan
follow-not-adopted = This plan has not been adopted yet. You can already follow what is in it, but it may still change.
follow-adopted = Version { $number } was adopted ({ $body }, { $date }). Its reading links and the yearly report follow that one. Below is the plan as it is written now: the council sees what changed since only once you have a new version adopted.
follow-no-actions = There are no accepted actions to follow yet. First accept actions on the Objectives tab.
follow-nothing-yet = Nobody has reported anything yet. Choose “Report” next to an action; what you report appears here.
follow-nothing-yet-look = Nobody has reported anything yet. Below you see only what follows from the dates in the plan.
follow-sum = How are things going?
follow-summary = { $count ->
    [one] One action: { $parts }.
   *[other] { $count } actions: { $parts }.
}
course-done = Done
course-on-course = On course
course-late = Late
course-stopped = Stopped
course-unplanned = Not planned yet
course-done-count = { $count } done
course-on-course-count = { $count } on course
course-late-count = { $count } late
course-stopped-count = { $count } stopped
course-unplanned-count = { $count } not planned yet
follow-late = { $count ->
    [one] One action is late
   *[other] { $count } actions are late
}
follow-late-not-done = Should have been done on { $date }.
follow-late-not-started = Should have started on { $date }, and more than three months later has not.
follow-per-objective = By policy objective
follow-no-dates = no dates
follow-not-reported = Nothing reported yet
follow-status-progress = { $status }, { $percent }%
follow-reported-on = As of { $date }
follow-report = Report
follow-report-keep = Save report
follow-status = Status
follow-status-choose = Choose how the action stands.
status-not-started = Not started
status-started = Under way
status-done = Done
status-stopped = Stopped
follow-progress = How far, in per cent
follow-progress-hint = May be left empty. Done is always 100, not started always 0.
follow-progress-wrong = Enter a whole number from 0 to 100, or leave this empty.
follow-on = Date
follow-on-hint = The day it stood like this.
follow-date-future = This date is in the future. Report only what has happened.
follow-date-before = The plan runs from { $year }. Choose a day from 1 January { $year } on.
follow-date-early = This date is too long ago. Enter a year from 2000 on.
follow-note = Note
follow-back = To the follow-up
follow-history = What has been reported
follow-history-none = Nothing has been reported of this action yet.
follow-withdraw = Withdraw
follow-withdrawn = withdrawn
follow-put-back = Count it again
follow-said-reported = The report on { $name } is saved.
follow-indicators = Indicators
follow-no-indicators = This plan has no indicators yet. Add one below: that shows the council whether the plan works.
follow-no-indicators-look = This plan has no indicators yet.
indicator-at-least = at least { $figure }
indicator-at-most = at most { $figure }
indicator-target-by = { $target }, by the end of { $year }
indicator-target = Target
indicator-last = Last measured: { $figure } on { $date }
indicator-reached = Reached
indicator-under-way = Not reached yet
indicator-unmeasured = Not measured yet
indicator-chart = From { $was } on { $from } to { $is } on { $to }; the target is { $target }.
indicator-of-plan = The whole plan
indicator-line-gone = What has been taken out of the plan
indicator-measures = Is about
indicator-name = What is measured?
indicator-name-hint = For example: share of requests made online.
indicator-unit = Unit
indicator-unit-hint = For example % or days.
indicator-aim = What is better?
indicator-aim-at-least = More: the target or higher is good
indicator-aim-at-most = Less: the target or lower is good
indicator-by = By the end of (year)
indicator-year-wrong = Enter a year, such as 2031, or leave this empty.
indicator-source = Where does the figure come from?
indicator-source-hint = May be left empty. For example: statistics of the online desk.
indicator-add = Add an indicator
indicator-add-yes = Add indicator
indicator-ideas = Ideas that go with your priorities. Choose one to fill the form with it.
indicator-edit = Change the indicator
indicator-keep = Save indicator
indicator-remove = Take indicator out
indicator-remove-text = Taking it out can be undone. The measurements are kept.
indicator-measure = Add a measurement
indicator-measure-keep = Save measurement
indicator-measured = Measurements
indicator-none-measured = Nothing has been measured yet.
indicator-value = Figure
indicator-on = Measured on
figure-unlike = This is not a figure. Type for example 80 or 12,5.
figure-ambiguous = This figure can be read in two ways. Use a comma before the decimals: 12,5.
figure-parts = At most two digits after the comma.
figure-negative = A figure below zero is not possible here.
figure-too-large = This figure is too large.
edit-nothing-to-measure = What this indicator measures was taken out of the plan. Choose something else.
desk-removed-indicator = Indicator: { $name }
change-indicators = Indicators
change-summary-indicators = { $count ->
    [one] One indicator changed too.
   *[other] { $count } indicators changed too.
}
change-field-name = What is measured
change-field-target = Target
change-field-by = By the end of
change-field-source = Source of the figure
change-field-measures = Is about
plan-own-indicators = Indicators and targets
reading-follow-up = How is this plan going?
reading-plan = Read the plan
follow-yearly = Yearly report
follow-yearly-text = A report for the council: how things stood on 31 December, or today while the year runs. Whatever is later reported of a day in the past is included too.
year-report-file = yearly-report
year-report-title = Yearly report { $year } on the masterplan of { $organisation }
year-report-on = As on
year-report-against = This report follows version { $number } of the plan as it was adopted: { $body }, { $date }. What changed in the plan afterwards changes nothing about what is late.
year-report-not-adopted = This plan had not been adopted yet when this report was made.
year-report-figures = The year in figures
year-report-how = An action is late when its last day has passed and it is not done, or when it has not started more than three months after its first day. Stopped is what will no longer be done.
year-report-no-actions = This plan has no accepted actions.
year-report-figures-caption = Actions by policy objective
year-report-late-caption = Actions that are late
year-report-why = Why
year-report-priority = Priority actions
year-report-priority-caption = How the priority actions stand
year-report-no-priority = No action is marked as a priority.
year-report-objectives = By policy objective
year-report-objective-empty = No accepted actions stand under this objective.
year-report-actions-caption = Actions under { $code }
year-report-course = How it stands
year-report-estimates = Estimated for { $year }
year-report-notes = What was reported in { $year }
year-report-note = { $code }, { $date }: { $note }
year-report-measured = { $date }: { $figure }
year-report-indicators-caption = Indicators and what was measured up to { $year }
year-report-when = When
year-report-stopped = What has been stopped
year-report-none-stopped = No action has been stopped.
year-report-stopped-caption = Stopped actions
year-report-since = Since
year-report-next = What comes in { $year }
year-report-none-next = No actions are still open for { $year }.
year-report-next-caption = Actions that run in { $year } or are still to be done
again-title = Prioritise anew
again-rests = This plan rests on the priorities decided on { $date }.
again-set = Look at those priorities
again-none = There is no later set yet. After a new round you see here what changed.
again-begin = Begin a new round
again-begin-partnership = To the sets of the partnership
again-later = A new set was decided on { $date }.
again-later-set = Look at the new set
again-kept = { $kept } of the { $of } priorities of then are still in it.
again-other-deck = The two sets were made with different decks and cannot be laid side by side.
again-caption = The priorities of the plan and those of now
error-too-many-reports-title = There are too many reports
error-too-many-reports-text = This plan can keep no more reports or measurements.

## The plan people write

tab-sections = Texts
tab-objectives = Objectives
tab-document = Read and download
masterplan-name = Masterplan of { $organisation }
masterplan-nav = Parts of the masterplan
draft-begin-text = This is the draft that follows from your set. Make it your own plan: change texts, accept or drop actions, fill in amounts, alone or with colleagues.
draft-begin = Work out this plan
draft-has-plan = A plan has already been made of this draft.
draft-to-plan = To the plan
desk-plan-title = Writing the plan
desk-lead = Each section has a text of yours, and under it what follows by itself from the set and the objectives.
desk-only-look = You are looking along. The people of this organisation write.
desk-suggestions = { $count ->
    [one] One proposal in the objectives has not been accepted by anyone yet.
   *[other] { $count } proposals in the objectives have not been accepted by anyone yet.
}
desk-to-objectives = See the objectives
desk-sections = Sections
desk-words = { $count ->
    [0] no text yet
    [one] 1 word
   *[other] { $count } words
}
desk-has-more = completed by itself
desk-open-comments = { $count ->
    [one] 1 open comment
   *[other] { $count } open comments
}
desk-written = { $name }, { $when }
desk-written-someone = Someone, { $when }
desk-someone = someone without an account
desk-someone-wrote = Someone
desk-there = { $count ->
    [one] { $names } is working here now.
   *[other] { $names } are working here now.
}
desk-up = { $title } up
desk-down = { $title } down
desk-remove = Take out { $title }
desk-removed = Taken out ({ $count })
desk-removed-line = { $under ->
    [0] { $name }
    [one] { $name }, with what stood under it
   *[other] { $name }, with the { $under } that stood under it
}
desk-put-back = Put back
desk-add = Add a section
desk-kind = What kind of section
desk-kind-own = A section of our own
desk-new-title = Title
desk-add-yes = Add
desk-to-set = To the priority set this plan follows from
desk-delete = Delete this plan
desk-delete-text = All texts, actions, comments and versions of this plan disappear for everyone. The priority set stays.
section-others = Sections
section-text = Text
section-text-hint = An empty line begins a new paragraph. # begins a heading, - a list, and **this** makes text bold.
section-preview = How it reads
section-under = This follows by itself
section-under-hint = This comes from the priority set and the objectives, and stands under your text in the plan. When something changes there, it changes here too.
section-title-change = Change the title
section-title = Title
section-title-hint = Empty is the usual title.
section-clash = { $conflicts ->
    [0] Meanwhile someone else saved this section ({ $who }). Your changes and theirs have been merged.
    [one] Meanwhile someone else saved this section ({ $who }). In one place you both wrote: there both texts stand under each other.
   *[other] Meanwhile someone else saved this section ({ $who }). In { $conflicts } places you both wrote: there both texts stand under each other.
}
section-clash-now = Nothing has been overwritten. Read the text below, change it and save.
section-theirs = What the other wrote
section-mine = What you wrote

## Writing a section

writing-views = Writing or reading
writing-write = Write
writing-read = Read
writing-tools = Formatting
tool-heading = Heading
tool-subheading = Subheading
tool-bold = Bold
tool-italic = Italic
tool-list = Bulleted list
tool-numbers = Numbered list
tool-quote = Quotation
tool-table = Insert a table
tool-link = Link
tool-undo = Undo
tool-redo = Redo
writing-column = Column
writing-link-text = text of the link
writing-held = This text is too long and has not been saved. Make it shorter, or put part of it in another section.
writing-waits = Choose above which text it will be. Until then nothing is saved.
writing-came-in = {"{"}who{"}"} changed this section. You are looking at the new text.
writing-pasted = This is too long to paste: it has {"{"}n{"}"} characters, and there is room for {"{"}left{"}"}. Nothing was pasted.
writing-preview-waits = The new text is on its way…
writing-clash-choose = Choose which text goes in the field. You can still change it afterwards. Nothing is saved until you choose.
writing-merged = Merged
writing-take-merged = Take the merged text
writing-take-mine = Keep my text
writing-take-theirs = Take the other’s text
writing-left = You still had text here that was not saved.
writing-left-take = Put my text back
writing-left-drop = Throw that text away
desk-grip = Move { $title }
desk-grip-keys = Drag, or use the up and down arrows.
desk-moved = {"{"}title{"}"} is now in place {"{"}place{"}"} of {"{"}count{"}"}.
desk-move-failed = {"{"}title{"}"} could not be moved. Try again.
desk-taken-out = { $title } has been taken out.

## What people say about a section

comments-title = Comments
comments-none = No comments yet.
comments-resolve = Dealt with
comments-reopen = Open again
comments-resolved = Dealt with ({ $count })
comments-new = New comment
comments-add = Add comment
gone-title = This section was taken out
gone-yours = Your text, to copy
gone-back = To what was taken out
edit-gone = That was taken out meanwhile.
edit-stale = Meanwhile someone else changed this.
edit-stale-title = Meanwhile someone else named this section “{ $title }”.
edit-stale-title-usual = Meanwhile someone else gave this section its usual title back.
edit-code-taken = The code { $code } is already in use. Choose another one.
edit-ends-before-start = The end lies before the start.
edit-circle = Like this the action waits for itself. Choose other actions to wait for.
edit-wrong-level = That cannot stand there: an action stands under an action plan, and an action plan under an objective.
edit-kind-taken = This section is already in the plan.
edit-nothing-above = What this stood under was taken out too. Put that back first.
edit-full = The plan is full: it holds { $sections } sections and { $lines } objectives, plans and actions.
plan-notice-final = This is the final text. It has not been adopted yet.
plan-status-final = Final
plan-status-adopted = Adopted
plan-fact-adopted = Adopted by
plan-adopted = { $body } on { $date }
plan-section-own = Section of our own
plan-from-session = From the session “{ $workshop }” of { $date }: round { $round }, { $people ->
    [one] 1 vote
   *[other] { $people } votes
}.
plan-from-members = From the sets of { $count ->
    [one] 1 member
   *[other] { $count } members
}, counted on { $date }.
plan-from-set = From the priority set of { $date }.
plan-from-as-counted = Counted so: place { $place }.
plan-from-into = Other than counted (place { $place }); the motivation stands above.
plan-from-moved = Moved against the count (place { $place }); the motivation stands above.
plan-no-objectives = There are no objectives yet.
plan-suggestion = proposal
plan-suggestion-long = Proposal, not accepted by anyone yet.
plan-yes = yes
plan-no = no
plan-no-actions = No actions yet.
plan-is-priority = Priority action.
plan-waits = Waits for { $codes }.
plan-in-field = Policy field: { $field }.
plan-totals-caption = Estimates of { $code } together, per action plan and in all
plan-not-estimated = Not estimated yet: { $codes }.
plan-all-estimates = Estimates of the whole plan
plan-all-estimates-caption = Estimates per policy objective and in all, in euro
plan-total = Total
plan-from = from { $from }
plan-until = until { $to }
plan-after = after
plan-roadmap-undated = Without a date, and therefore not in the picture: { $codes }.

## Objectives of a plan

tab-translation = From principle to action
tab-roadmap = Roadmap
level-objective = Policy objective
level-action-plan = Action plan
level-action = Action
tree-title = Objectives
tree-lead = Policy objectives, action plans and actions, as the BBC asks for them. Suggestions come from the cards: accept them, adapt them or leave them out.
tree-heading = The whole programme
tree-suggestions = { $count ->
    [one] Still 1 suggestion that nobody accepted.
   *[other] Still { $count } suggestions that nobody accepted.
}
tree-keys = The arrow keys up and down move what you hold, Home and End move it to the beginning and the end of its row.
tree-grip = Move { $name }
tree-priority = priority
tree-serves = serves { $codes }
tree-waits = waits for { $codes }
tree-from-to = { $from } to { $to }
tree-lacks = Not filled in yet: { $what }.
tree-lacks-service = service
tree-lacks-dates = beginning or end
tree-lacks-money = estimate
tree-expenditure = Expenditure € { $amount }
tree-receipts = Receipts € { $amount }
tree-accept = Accept
tree-adapt = Adapt
tree-dismiss = Leave out
tree-edit = Edit
tree-remove = Remove
tree-new-title = Title
tree-add-objective = Add a policy objective
tree-add-plan = Add an action plan
tree-add-action = Add an action
tree-all = Everything together
tree-what = Objective or action plan
tree-totals = Estimates added up
tree-totals-caption = Per objective, per action plan and in all, in euro. What is empty was not estimated.
tree-no-money = Nobody filled in an amount yet. You do so at each action.
tree-starters = Suggestions from the cards
tree-starters-text = These actions stand on the chosen cards and not in the plan. What you add is accepted at once.
tree-starter-under = Goes under { $name }.
tree-starter-choose = Under which action plan?
tree-starter-no-plan = Add an action plan first.
tree-starter-add = Add as an action
tree-gone-typed = What this was to stand under was taken out meanwhile. Nothing is saved yet. You typed: “{ $title }”.
tree-taken-out = { $count ->
    [one] 1 part was taken out: look at it or put it back.
   *[other] { $count } parts were taken out: look at them or put them back.
}
tree-said-accepted = { $name } is accepted, with what stands over it.
tree-said-added = { $name } is added.
tree-said-saved = { $name } is saved.
tree-said-codes = Every line got its code anew.
tree-said-moved = { $name } is now at place { $place } of { $count }.
tree-said-moved-under = { $name } is now at place { $place } of { $count } under { $under }.
tree-moved-pattern = {"{"}name{"}"} is now at place {"{"}place{"}"} of {"{"}count{"}"}.
tree-moved-under-pattern = {"{"}name{"}"} is now at place {"{"}place{"}"} of {"{"}count{"}"} under {"{"}under{"}"}.
tree-move-refused = It could not be moved. Below is how things are now.
tree-removed = Removed: { $what }.
tree-files = For the financial software
tree-files-text = All objectives, action plans and actions in one table, with the estimates as numbers. Only actions have amounts, so that you can add up a column.
tree-file-xlsx = Excel (XLSX)
tree-file-csv = CSV
tree-codes = Codes
tree-codes-text = When you moved many things, the codes do not follow by themselves. You can have all codes proposed anew.
tree-codes-ask = Propose codes anew
codes-title = Propose codes anew
codes-text = Every line gets the code that goes with its place: BD1, AP1.1, A1.1.1.
codes-warning = If these codes are already in your financial software or in a decision, they will no longer match. You cannot undo this.
codes-yes = { $count ->
    [one] Give 1 line another code
   *[other] Give { $count } lines another code
}
codes-what = What changes
codes-becomes = becomes
codes-same = All codes go with their place already. Nothing changes.
remove-title = Remove this?
remove-under = { $count ->
    [one] One line stands under it. It goes as well:
   *[other] { $count } lines stand under it. They go as well:
}
remove-back = You can put this back afterwards.
remove-yes = Remove
remove-dismiss = Leave out
line-back = To the objectives
line-cancel = Cancel
line-suggestion = This is a suggestion. When you save it, it is accepted.
line-title = Short description
line-description = Long description
line-priority = Priority
line-priority-hint = In the sense of the BBC: it is reported on separately.
line-start = Beginning
line-end = End
line-money = Estimates per year, in euro
line-money-hint = Write for instance 25.000 or 1.250,50. Leave empty what nobody estimated.
line-principles = Principles this serves
line-other-principles = Other cards
line-after = Waits for other actions
line-after-count = { $count ->
    [0] Choose the actions that must be done first
    [one] 1 action chosen
   *[other] { $count } actions chosen
}
line-save-next = Save and next
line-errors = Nothing is saved yet. Look at what stands in red below.
line-clash = Meanwhile somebody else wrote here: { $who }.
line-clash-now = Nothing is overwritten yet. At each field that differs stands what the other wrote. Change what you wish and save again: then what stands below counts.
line-theirs = { $who } wrote here meanwhile: { $value }
line-theirs-empty = { $who } emptied this meanwhile.
line-behind = Somebody else saved this meanwhile. When you save as well, you first see what differs.
line-date-bad = This is not a date that exists. Choose it in the calendar, or write it as 31/12/2027.
line-date-year = The year { $year } cannot be. Write it in full, such as 2027.
amount-unlike = This is not an amount. Write for instance 25.000 or 1.250,50.
amount-ambiguous = This amount can be read in two ways. Put a point between the thousands and a comma before the cents: 1.250,50.
amount-parts = At most two digits fit after the comma: the cents. Write thousands with a point: 1.250.
amount-negative = An amount below zero cannot be. What comes in, you write at the receipts.
amount-too-large = This amount is too large for an estimate. Check the digits.
table-sheet = Objectives
table-file = objectives
table-level = Level
table-code = Code
table-above = Code above
table-title = Short description
table-description = Long description
table-priority = Priority
table-service = Responsible service
table-start = Beginning
table-end = End
table-policy-field = Policy field
table-principles = Principles
table-after = Waits for
table-state = State
table-suggestion = suggestion
table-accepted = accepted
table-total = total
chain-title = From principle to action
chain-lead = Each chosen principle asks something of information, technology and support, and so leads to actions.
chain-caption = What each principle asks, and which actions follow
chain-description = A drawing in three columns, connected from left to right: { $principles } chosen principles, { $derived } derived principles with their weight, and { $actions } actions. The table with it says the same in words.
chain-principles = Chosen principles
chain-principle = Chosen principle
chain-derived = Derived principle
chain-derived-weight = Ask this, with this weight
chain-actions = Actions
chain-suggested = suggestion, not accepted yet
chain-count = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
chain-asks = What it asks, with weight
chain-asked = { $name } ({ $weight })
chain-asks-nothing = No derived principle.
chain-reason = Reason
chain-table-caption = Per principle: what it asks, why, and which actions serve it
chain-written-caption = Per principle: what it asks, and which actions serve it
chain-words = The same in words
chain-without-action = Principles without an accepted action
chain-without-action-text = For these principles not one action is accepted yet.
chain-all-have-action = Every chosen principle has at least one accepted action.
chain-serving-none = Actions that serve no chosen principle
chain-all-serve = Every action serves a chosen principle.
roadmap-title = Roadmap
roadmap-lead = When what happens. The drawing follows from the beginning and the end of each action, and stands in the plan too.
roadmap-undated = { $count ->
    [one] One action without a date
   *[other] { $count } actions without a date
}
roadmap-dated = Actions in the order in which they begin
