import { harmless } from "../shape";

export const harmlessEnglish = harmless("en", [
  {
    id: "same-energy-fifth",
    earlier: "We will cut the energy our shops use by 20% by the end of 2030.",
    later: "By the end of 2030, we will cut the energy our shops use by one fifth.",
  },
  {
    id: "same-mains-passive",
    earlier: "Aldergate Water will repair 1,500 leaking mains before 2031.",
    later: "Before 2031, 1,500 leaking mains will be repaired by Aldergate Water.",
  },
  {
    id: "same-flood-billion",
    earlier: "The fund will put 1.5 billion dollars into flood defences by 31 December 2027.",
    later: "By the end of 2027 the fund will put $1,500 million into flood defences.",
  },
  {
    id: "same-late-orders",
    earlier: "We'll refund every customer whose order arrives late.",
    later: "We will refund all customers whose orders arrive late.",
  },
  {
    id: "same-trees-numeral",
    earlier: "The council promises to plant ten thousand trees in the old harbour district.",
    later: "The council pledges to plant 10,000 trees in the old harbour district.",
  },
  {
    id: "same-location-data",
    earlier: "Our company will not sell your location data to advertisers.",
    later: "We won't sell advertisers your location data.",
  },
  {
    id: "same-school-nurse",
    earlier: "Every school in the county will have a trained nurse by September 2026.",
    later: "By September 2026 there will be a trained nurse in every school in the county.",
  },
  {
    id: "same-british-american",
    earlier: "The organisation will publish its programme of repairs to the harbour each year.",
    later: "The organization will publish its program of repairs to the harbor each year.",
  },
  {
    id: "same-bus-quotation",
    earlier: "“We will open two new bus lines in the spring of 2026,” the mayor said.",
    later: 'The mayor said: "In the spring of 2026, we will open two new bus lines."',
  },
  {
    id: "same-section-number",
    earlier: "As set out in section 4.2, we delete your voice recordings after 30 days.",
    later: "As set out in section 5.1, we delete your voice recordings after 30 days.",
  },
  {
    id: "same-board-half",
    earlier: "Half of the seats on the board will go to women by 2028.",
    later: "By 2028, 50 percent of the seats on the board will go to women.",
  },
  {
    id: "same-suppliers-thirty",
    earlier: "We commit to paying all suppliers within thirty days of receiving their invoice.",
    later: "We commit to pay all suppliers within 30 days of receipt of their invoice.",
  },
  {
    id: "same-palm-oil-split",
    earlier:
      "Marlow Foods will stop using palm oil in its biscuits and will print the origin of every fat on the packet.",
    later:
      "Marlow Foods will stop using palm oil in its biscuits. It will also print the origin of every fat on the packet.",
  },
  {
    id: "same-hospital-order",
    earlier: "The minister guarantees that no hospital in the region will close.",
    later: "No hospital in the region will close, the minister guarantees.",
  },
  {
    id: "same-three-quarters",
    earlier: "Dr. Lena Hoff's foundation will give three quarters of its income to malaria research.",
    later: "The foundation of Dr Lena Hoff will give 75% of its income to malaria research.",
  },
  {
    id: "same-warranty-months",
    earlier: "The battery is covered by our guarantee for 24 months.",
    later: "The battery is covered by our guarantee for two years.",
  },
  {
    id: "same-contract-list",
    earlier: "Before the first of July 2025, the ministry will publish the full list of contracts.",
    later: "The ministry will publish the complete list of contracts before 1 July 2025.",
  },
  {
    id: "same-flight-if",
    earlier: "The airline will pay compensation to its passengers if a flight is cancelled.",
    later: "If a flight is cancelled, the airline will pay its passengers compensation.",
  },
  {
    id: "same-leave-at-least",
    earlier: "All staff will receive at least 25 days of paid leave a year.",
    later: "All employees will receive no fewer than 25 days of paid leave per year.",
  },
  {
    id: "same-fee-at-most",
    earlier: "Northbank will not charge more than 2% for transfers abroad.",
    later: "Northbank will charge at most 2 per cent for transfers abroad.",
  },
  {
    id: "same-intend-plan",
    earlier: "We intend to open a second reading room in 2026.",
    later: "We plan to open a second reading room in 2026.",
  },
  {
    id: "same-minimum-wage",
    earlier: "The party is going to raise the minimum wage to 15 euros an hour.",
    later: "The party will raise the minimum wage to €15 per hour.",
  },
  {
    id: "same-typography",
    earlier: "Prices in our “basics” range won’t go up in 2026 – whatever happens to ours…",
    later: 'Prices in our "basics" range won\'t go up in 2026 - whatever happens to ours...',
  },
  {
    id: "same-court-order",
    earlier: "Unless a court orders us to, we will not hand over your messages.",
    later: "We will not hand over your messages unless ordered to do so by a court.",
  },
  {
    id: "same-fleet-hundred",
    earlier: "Our fleet will be fully electric by 2032.",
    later: "By 2032, our fleet will be 100% electric.",
  },
  {
    id: "same-homes-of-which",
    earlier:
      "The city will build 2,400 homes over the next three years, 800 of them for families on low incomes.",
    later:
      "Over the next three years the city will build 2,400 homes, of which 800 will be for low-income families.",
  },
  {
    id: "same-property-tax",
    earlier: "I promise that I will not raise property taxes.",
    later: "I will not raise property taxes: that is a promise.",
  },
  {
    id: "same-robotics-2019",
    earlier: "Kestrel Robotics has pledged to cut its emissions by 42% from 2019 levels by 2030.",
    later: "Kestrel Robotics has pledged that by 2030 its emissions will be cut by 42% compared with 2019.",
  },
  {
    id: "same-bronzes",
    earlier: "The museum is committed to returning the twelve bronzes to Benin.",
    later: "The museum is committed to the return to Benin of the 12 bronzes.",
  },
  {
    id: "same-breach-shall",
    earlier: "We shall tell you about any breach of your data within 72 hours.",
    later: "We will inform you of any data breach within 72 hours.",
  },
  {
    id: "same-dams-must",
    earlier: "The regulator must inspect every dam each year.",
    later: "Every dam must be inspected by the regulator every year.",
  },
  {
    id: "same-diesel-buses",
    earlier: "From 2027 onwards no new diesel buses will be bought.",
    later: "No new diesel buses will be purchased from 2027 on.",
  },
  {
    id: "same-cycle-paths",
    earlier: "The government will spend £250m on cycle paths in the north.",
    later: "The government will spend 250 million pounds on cycle paths in the north.",
  },
  {
    id: "same-food-waste-halve",
    earlier: "We will halve food waste in our canteens by 2029.",
    later: "We will cut food waste in our canteens by 50% by 2029.",
  },
  {
    id: "same-inspectors-reported",
    earlier: "Ms. Ortega said that her ministry would hire 600 inspectors in 2025.",
    later: "Ms Ortega said: “My ministry will hire 600 inspectors in 2025.”",
  },
  {
    id: "same-branch-pronoun",
    earlier: "Harbour Bank will keep its last branch on the island open until 2030.",
    later: "We will keep our last branch on the island open until 2030.",
  },
  {
    id: "same-app-free",
    earlier: "The app will remain free for teachers and students.",
    later: "The app will stay free of charge for students and teachers.",
  },
  {
    id: "same-capitals",
    earlier: "THE LAKE WILL BE OPEN TO SWIMMERS BY JUNE 2027.",
    later: "The lake will be open to swimmers by June 2027.",
  },
  {
    id: "same-next-year",
    earlier: "Next year we will double the number of night trains.",
    later: "We will double the number of night trains in 2025.",
    saidOn: ["2024-03-04", "2024-05-10"],
  },
  {
    id: "same-fourth-quarter",
    earlier: "The first trains will run in the fourth quarter of 2026.",
    later: "The first trains will run in Q4 2026.",
  },
  {
    id: "same-contact-address",
    earlier: "Write to privacy@fern.example and we will delete your data within a week.",
    later: "Write to dataprotection@fern.example and we will delete your data within a week.",
  },
  {
    id: "same-insulin-cap",
    earlier: "We will lower the price of insulin to no more than 35 dollars a month for all patients.",
    later: "For all patients, we will reduce the price of insulin to at most $35 a month.",
  },
  {
    id: "same-heating-list",
    earlier: "Pensioners, students and carers will get help with their heating bills this winter.",
    later: "This winter, carers, pensioners and students will get help with their heating bills.",
  },
  {
    id: "same-both-years",
    earlier: "We will freeze fares in 2026 and 2027.",
    later: "In 2026 and in 2027 we'll freeze fares.",
  },
]);
