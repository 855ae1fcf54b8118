/**
 * English phrases that say the same in terms, policies, pledges and laws, whatever stands around them: one line a meaning, in
 * lower case. Each stands for all of its forms (tackles, tackled). `_` is one to four other words that stay: to let
 * customers know; (a|b) is either. A line that has a phrase of synonyms.ts, or of a line above, adds to its meaning. Words that bind differently, or that
 * lib/language/wordLists/distinctEnglish.ts sets apart, never share a line.
 */
const LINES = `
as regards / regarding / on the topic of / in regard to / in regards to / with reference to / pertaining to / on the subject of
in keeping with / according to / in conformity with / in accord with / in accordance to
provided that / providing that / on condition that / provided always that
save where / unless / other than where / except if
except / except for / with the exception of / apart from / aside from / save for / other than
by reason of / because / by virtue of / on the grounds that / on the ground that / on grounds of / given that
even though / although / though
instead of / rather than / in place of / in lieu of
together with / along with / as well as / coupled with / accompanied by
throughout / across / all over / all across / right across
in the vicinity of / near
compared with / compared to / relative to / in comparison with / in comparison to / as compared to / as compared with / versus
regardless of / irrespective of / without regard to / no matter what / no matter
for and on behalf of / on behalf of / in the name of
with the help of / with the aid of / via
in partnership with / in cooperation with / in co-operation with / in collaboration with / jointly with / in conjunction with
instead / as an alternative
in accordance with the law / as the law requires / as required by law / as required by applicable law
currently / at present / at the moment / right now / as of now
in the near future / before long
invariably / without exception / in all cases / in every case
regularly / on a regular basis / at regular intervals / periodically
often / frequently / in many cases
occasionally / from time to time / on occasion / now and then / sometimes / at times
usually / normally / generally / typically / ordinarily / as a rule / in most cases
permanently / for good / forever / for ever / in perpetuity / on a permanent basis
temporarily / on a temporary basis / for a limited time / for a limited period / for a short time
so far / to date / until now / thus far / up to now
again / once again / once more / anew
subsequently / at a later date / at a later time / afterwards / thereafter
initially / at first / at the outset / to begin with / in the first instance
at the same time / simultaneously / concurrently / in parallel
in advance / beforehand / ahead of time
on schedule / as scheduled / on time / punctually
in the course of / during / over the course of / for the duration of
from now on / from today on / from today onwards / from today onward / from this day on / from now onwards / in the future / henceforth / from this point on / from this point forward / from here on / moving forward / in future
with effect from / effective from / effective as of / as from / starting from / effective on
goes into effect / takes effect / goes into force / comes into operation / enters into effect / becomes operative / becomes applicable / is in effect / is in force
fully / totally / in its entirety / in their entirety
partly / partially / in part / to some extent
mainly / primarily / chiefly / principally / predominantly
solely / exclusively / purely
significantly / substantially / considerably / markedly / greatly / drastically / sharply / dramatically
substantial / considerable / sizeable / sizable / significant
material change / significant change / substantial change / major change / important change
slightly / somewhat / marginally / a little
plainly / clearly / unambiguously
fairly / equitably / in a fair way / in a fair manner
securely / safely / in a secure manner / in a safe manner
voluntarily / of your own accord / of their own accord
case by case / on a case-by-case basis / case-by-case
publicly / in public
in writing / in written form
online / on the internet / over the internet / on the web / via the internet
by phone / by telephone / over the phone / over the telephone / via phone / on the phone
by post / by mail / through the post / by postal mail / in the post
by email / via email / through email / over email
in person / face to face / face-to-face
abroad / overseas / in other countries / in foreign countries
nationwide / countrywide / (across|throughout|all over|up and down|right across) the (whole country|entire country|country|nation) / in the (whole|entire) country
worldwide / globally / (around|across|all over|throughout|all around) the (world|globe|whole world)
must / will have to / will need to / will be required to / is under an obligation to / are under an obligation to / has a duty to / have a duty to
are entitled to / is entitled to / have the right to / has the right to / have a right to / has a right to
are forbidden from / may not / is prohibited from / is forbidden from / are barred from / are forbidden to / is not allowed to / is not permitted to
plan / (our|the|its|their) (aim|goal|intention|objective|plan) is / (have|has) plans
make every effort to / do our best to / do our utmost to / do everything we can to / do all we can to / do everything in our power to / spare no effort to
promise to / commits to / are committed to / is committed to / make a commitment to / makes a commitment to / has committed to / have committed to / have pledged to / has pledged to / have promised to / has promised to
ensure that / ensure / make certain / make certain that / make sure that / see to it
allow / permit / let
prohibit / forbid / ban / outlaw / disallow
kick off / start / get under way / get underway
put an end to / end / bring _ to an end / put a stop to / bring an end to / discontinue / halt / put _ to an end / call time on
carry on / continue / keep on
finish / complete
lend a hand / help / give assistance to / provide assistance to
protect / safeguard / shield / guard / keep _ safe
improve / enhance / make _ better
strengthen / reinforce / bolster / shore up / make _ stronger
simplify / streamline / make _ simpler
make it (easier|simpler) / facilitate / (become|be) (easier|simpler) / make _ easier
expand / widen / broaden / enlarge / scale up
go up / increase / put up / rise / step up / ramp up / push up / put _ up
go down / reduce / fall / curb / bring _ down / drive down / cut back / cut back on / cut down on / scale back / diminish / lessen / shrink
double / increase twofold
delete / erase / wipe / remove / take down
dispose of / destroy / get rid of
hold on to / keep / hang on to
collect / gather / pick up
make _ available / give / make available / supply _ with / provide _ with / furnish
grant / award
distribute / hand out / give out
pay for / cover the cost of / cover the costs of / bear the cost of / bear the costs of / meet the cost of / meet the costs of / foot the bill for / pick up the bill for
charge you / bill you / invoice you
give back / give _ (your|their|the) money back / give _ back / pay _ back / pay back / repay / (return|refund) (your|their|the) money / give (your|their|the) money back / give a refund / issue a refund / provide a refund / make a refund
(get|receive) (your|their|our|my|his|her|the) money back / (get|receive|obtain|be given|be offered|be entitled to|be due) a refund / be refunded / be reimbursed / get _ back
compensate / pay compensation / pay compensation to / pay _ compensation / give compensation / give _ compensation / recompense
procure / buy
avail yourself of / use / avail of
take care of / look after / tend to
believe / think / be of the opinion / take the view
be aware / know / be aware of
lay out / describe / detail / spell out / set down
demonstrate / show / exhibit
find out / discover / learn
verify / confirm / validate
monitor / track / keep track of / keep an eye on / watch
assess / evaluate / appraise
reconsider / re-examine / revisit / rethink
inspect / examine
investigate / probe / inquire into / enquire into
make a decision / decide / take a decision / come to a decision / reach a decision
solve / resolve / sort out / settle
reply / respond / answer / get back to / give a reply / give an answer / write back
get in touch / contact / be in touch / be in touch with / write to
talk to / speak to / speak with / talk with
let _ know / tell / alert / make _ aware / keep _ informed / provide notice to / send notice to / give notification to
urge / call on / call upon
foster / nurture / cultivate
fund / finance / pay for
build / erect
renovate / refurbish
put right / repair / put _ right
substitute / replace
reinstate / bring back / reintroduce / restore / bring _ back
bring in / introduce
implement / put in place / put into practice / put into effect / put _ in place / put _ into practice / put _ into effect
repeal / rescind / revoke / annul
cancel your subscription / end your subscription / terminate your subscription
close / shut / shut down / close down
appoint / designate
endorse / support / be in favour of / stand behind
oppose / be against / be opposed to / stand against
fight / tackle / combat / battle
handle / tackle / confront / grapple with / get to grips with / come to grips with / take on the problem of
prevent / avert / forestall
arise / happen / come about
live / reside / dwell / be resident
work for / be employed by
travel / journey
move / relocate
attend / be present at
join / become a member of
log in / sign in / log on / sign on / log into / sign into / log in to / sign in to
log out / sign out / log off / sign off
switch off / turn off / disable / deactivate / turn _ off / switch _ off
switch on / turn on / activate / turn _ on / switch _ on
click / tap / click on / tap on
type in / key in / enter / input
breach / violate / infringe / contravene / be in breach of / be in violation of
comply with / abide by / adhere to / conform to / conform with / obey / be in compliance with / be compliant with
own / possess
consist of / be made up of / be composed of / comprise
depend on / be dependent on / be contingent on / vary with
rely on / count on / bank on
cause / lead to / result in / bring about / give rise to
affect / impact / have an effect on / have an impact on / influence
harm / hurt / do harm to / cause harm to
limit / restrict / place limits on / put limits on / place restrictions on / impose limits on / impose restrictions on
accomplish / achieve
fail to meet / fall short of
live up to / fulfil / make good on / stick to / stand by / keep to
apply for / make an application for / put in an application for / submit an application for
apply to / be applicable to
make a complaint / complain / lodge a complaint / file a complaint / submit a complaint / raise a complaint
lodge an objection / raise an objection / object / make an objection
lodge an appeal / file an appeal / make an appeal / bring an appeal
lodge / file
take legal action / bring legal action / take _ to court / bring proceedings / commence proceedings / bring a lawsuit / file a lawsuit / sue / take legal action against
enter into a contract / conclude a contract / make a contract / enter into an agreement / conclude an agreement
discuss / talk about
cooperate / co-operate / collaborate / work together
rid _ of / clear _ of
pay into / credit to
open / open (its|their|our) doors
look for / search for
scheme / programme / program
lost property / lost items / lost belongings
in confidence / confidentially / in strict confidence
(keep|honour|fulfil|stand by|stick to|make good on) (our|their|its|his|her|my|this|that) (promise|promises|pledge|pledges|word|commitment|commitments)
have a say / have a voice
free from / free of
get rid of / eliminate / remove _ completely / eradicate
make public / publish / put _ online / post _ online / make _ public / publicise / (disclose|publish|release) _ publicly / (disclose|publish|release) publicly
refuse to / decline to
end / come to an end / draw to a close
challenge / contest / dispute
delay / postpone / put off / defer / push back / put _ off / push _ back
bring forward / move up / bring _ forward
fast-track / accelerate / expedite / hasten / quicken
slow down / slow
combine / merge
connect / link
calculate / compute / work out
write down / record / note down / put on record
value / appreciate / cherish
apologise / say sorry / make an apology
operate / run
manage / administer
acknowledge / recognise
sell off / divest / divest from
nationalise / take _ into public ownership / bring _ into public ownership / take into public ownership / bring into public ownership
criminalise / make _ a crime / make _ a criminal offence / make it a crime to / make it a criminal offence to
dismiss / sack
lay off / make _ redundant
resign / step down / stand down / quit
nominate / put forward / put _ forward
donate / make a donation of
negotiate / hold talks / enter into negotiations
send back / return / send _ back
ship / dispatch / despatch
transport / convey
manufacture / produce
take steps / take measures / take action / take actions
take _ into account / keep in mind / take into account / have regard to / take account of / take into consideration / take _ into consideration / bear in mind / be mindful of
give priority to / prioritise / give precedence to / put _ first
give access to / grant access to / provide access to
give consent / consent / give your consent / give permission / give approval / provide consent
raise money / fundraise
raise awareness / create awareness / increase awareness
hold _ accountable / hold _ to account / hold _ responsible
pass a law / enact a law / enact legislation / pass legislation / legislate / adopt a law / bring in a law
set aside / dedicate / set _ aside / put _ aside / ring-fence / ringfence
play a part in / play a role in / have a part in / contribute to
carry out checks / perform checks / make checks / conduct checks
person / individual / human being
everyone / everybody / (all|every|each) (person|people|individual)
anyone / anybody / any (person|individual)
someone / somebody
children / kids / youngsters
teenager / adolescent / teen
parents / mums and dads / moms and dads / mothers and fathers
pensioner / retiree / retired person / old-age pensioner
employee / staff / member of staff / staff member / personnel / team member
customer / client
user / end user
visitor / guest
tenant / renter / lessee
landlord / lessor
homeowner / owner-occupier
general practitioner / family doctor / gp
medicine / medication / medicinal product
illness / disease / sickness
pupil / student / learner / schoolchild
preschool / kindergarten / nursery school / pre-school
childcare / child care / day care / daycare
school meals / school lunches / school dinners / meals at school / lunches at school / lunch at school
police officer / constable / policeman / policewoman / member of the police
firefighter / fireman / fire fighter
lawyer / attorney / legal counsel
member of parliament / parliamentarian / mp
lawmaker / legislator
local authority / local council / municipality / municipal authority / local government / municipal council
civil servant / public servant / government employee
price rise / price increase / rise in price / increase in price / price hike / rise in prices / increase in prices
rent rise / rent increase / rise in rent / increase in rent / rent hike
pay rise / pay increase / wage increase / salary increase / wage rise / increase in pay / rise in pay
funding / funds / financing / financial resources / money
expense / cost
fee / charge
unemployed / jobless / out of work / without a job
unemployment / joblessness
home / house / dwelling / residence / housing unit
flat / apartment
affordable housing / affordable homes
motorway / freeway / expressway / highway
pavement / sidewalk
cycle lane / bike lane / cycle path / bicycle lane / cycleway / bike path
bicycle / bike
car / automobile / motor car
lorry / truck / heavy goods vehicle
petrol / gasoline
lift / elevator
rubbish / garbage / trash / household waste / household rubbish
bin collection / rubbish collection / waste collection / garbage collection / refuse collection / trash collection
railway / railroad / rail
train station / railway station / rail station
underground / subway / metro
public transport / public transportation / mass transit / public transit
town centre / city centre / downtown / centre of town / centre of the city / centre of the town / city core
neighbourhood / local area
in the countryside / rural / in rural areas / in rural communities
forest / woodland
seas / oceans
climate change / global warming
greenhouse gases / greenhouse gas / ghg
renewable energy / renewables / energy from renewable sources / renewable sources of energy
renewable electricity / renewable power / electricity from renewable sources / power from renewable sources
solar panel / photovoltaic panel / solar module
power station / power plant
power cut / power outage / blackout / electricity outage
food waste / wasted food
carrier bag / shopping bag
single-use / disposable / throwaway
recyclable / able to be recycled
supplier / vendor
company / firm / corporation / enterprise
small business / small firm / small company / small enterprise
charity / non-profit / nonprofit / not-for-profit organisation / nonprofit organization / non-profit organization
affiliate / affiliated company / group company / related company
board of directors / board
shareholder / stockholder
chief executive / ceo / chief executive officer
headquarters / head office
in our shops / in our stores / in stores / in shops
value chain / value chains
phone / telephone
mobile phone / cell phone / cellphone / cellular phone / mobile telephone
laptop / notebook computer
television / tv / television set
photo / photograph / picture
film / movie
text message / sms / sms message
ads / adverts / advertisements / advertising
information / data
contact details / contact information / contact data
whereabouts / location
postcode / postal code / zip code
date of birth / birth date / birthdate
proof of identity / identity document / identification document
bank details / bank account details / banking details / bank account information
username / user name / login name
account settings / settings of your account / the settings of your account / your account's settings
link / hyperlink
browser / web browser
homepage / home page
duty / obligation
contract / agreement
penalty / sanction
defect / fault / flaw / faulty
time frame / timeframe / timescale / time period
deadline / due date / closing date / cut-off date
working day / business day / workday
public holiday / bank holiday / national holiday / statutory holiday
referendum / plebiscite / popular vote
goal / target / objective
method / technique
problem / issue / difficulty
query / question / enquiry / inquiry
complaint / grievance
feedback / comments
opinion / point of view / viewpoint
guidance / advice
customer support / customer service / customer services / customer care / support team / customer service team / customer support team / help desk / helpdesk / customer service department
lab / laboratory
inhabitant / resident
low-income / on low incomes / with low incomes / on a low income / with a low income
wealthy / rich / well-off / affluent
homeless / without a home
same / identical
more / additional
large / big
rapid / fast / quick / swift / speedy
cheap / inexpensive / low-cost
costly / expensive
complimentary / free / gratis / without payment / cost-free / without any charge / without any cost / at zero cost / at no extra cost / at no additional cost / at no additional charge / there is no charge for / without cost / without having to pay
easy / simple / straightforward
easily / with ease / readily
understandable / easy to understand
challenging / difficult
vital / crucial / essential / critical
appropriate / suitable / fitting
on offer / available
previous / prior / past
upcoming / next / coming / forthcoming
current / existing
whole / entire
various / a variety of / a range of / diverse / a wide range of / a wide variety of
many / numerous / a large number of / lots of / a lot of / plenty of
several / a number of / multiple
the majority of / most / most of / the bulk of
enough / sufficient / adequate
similar / comparable
specific / particular
impartial / unbiased
state-owned / publicly owned / in public ownership / state-run
mandatory / compulsory / obligatory
lawful / legal
unlawful / illegal / against the law
sick / ill / unwell
accurate / correct
up to date / up-to-date
long / lengthy
express / explicit
express consent / explicit consent
qualify for / be eligible for
responsible for / in charge of / answerable for
be liable / be held liable / be responsible / be held responsible
on request / upon request / when requested / if requested / at your request / on demand / if you ask
required by law / legally required / required under the law / required by statute
sole and absolute discretion / sole discretion / exclusive discretion
to (the extent|the fullest extent|the maximum extent) (permitted|allowed) (by|under) (law|the law|applicable law|the applicable law|applicable laws) / (where|as) (permitted|allowed) (by|under) (law|the law|applicable law|the applicable law|applicable laws) / as far as the law allows
with (your|their|our) (consent|permission|agreement|approval) / (based on|on the basis of) (your|their) (consent|permission|agreement)
as soon as possible / as soon as we can / as quickly as possible / at the earliest opportunity / as fast as possible / as quickly as we can
where possible / if possible / whenever possible / wherever possible / as far as possible / to the extent possible / when possible / where feasible
where appropriate / if appropriate / as appropriate / when appropriate
where necessary / if necessary / if needed / where needed / as necessary / as needed / when necessary / when needed / where required / if required / as required
where applicable / if applicable / as applicable / when applicable
for any reason / for whatever reason / regardless of the reason
and so on / etc / and the like / et cetera / and so forth
i.e / that is to say / in other words / i.e.
in particular / especially / particularly / notably / specifically
`;

const CHOICE = /\(([^)]+)\)/u;

/** A phrase with each of its alternatives. */
function spelledOut(phrase: string): string[] {
  const choice = CHOICE.exec(phrase)?.[1];
  return choice ? choice.split("|").flatMap((words) => spelledOut(phrase.replace(CHOICE, words))) : [phrase];
}

export const EQUIVALENTS: readonly (readonly string[])[] = LINES.trim()
  .split("\n")
  .map((line) => line.split(" / ").flatMap(spelledOut));
