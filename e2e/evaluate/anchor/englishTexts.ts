/** Articles made up for the simulation, a paragraph a line, with sister sentences as real ones have them. */
export const ENGLISH_TEXTS = [
  `Harbour council puts off the new ferry again
The first electric ferry between Port Lowen and Easter Quay will not sail before March 2027, the harbour council said on Tuesday. It had been promised for the summer of 2025. Margaret Osei, who chairs the council, told reporters that the yard had delivered the hull but not the batteries.
"We will not put 300 passengers on a boat that has not been tested in winter," Osei said. The council has paid 14.2 million pounds so far, about two thirds of the price. Opposition members say the final bill will be closer to 26 million.
Ridership on the old diesel boat fell by nine percent last year. Ridership on the night bus rose by four percent over the same time. The council says the two figures have nothing to do with each other.
In 2022 the same council pledged to halve the diesel burned in the harbour by 2028. Daniel Whitcombe, an engineer who left the project in May, said that the goal could no longer be met. The council did not answer questions about it.
The yard in Norbrook employs 410 people. It has not laid off anybody since the order was placed, a spokeswoman said. The union denies that and counts 37 jobs lost.
A public hearing is planned for 12 November. Residents may send comments until the end of October. The ferry's name, chosen by school children, stays a secret.`,
  `Two hospitals, one promise and a waiting list
Northfield General treated 61,000 emergency patients last year, more than any other hospital in the county. Southfield Memorial treated 48,500. Both were told in January to see nine out of ten patients within four hours.
Neither has done so in any month since. Dr. Helen Marsh, medical director at Northfield, said that the target was "never funded, only announced". The health board replied that it had given the two hospitals 8 million dollars for extra staff.
A report published on 3 June found that half of that money went to agency nurses. The report was written by the auditor general, Tomas Reyes. It also found that 1 in 5 shifts at Southfield ran without a senior doctor.
"Patients are waiting in corridors, and everybody knows it," said Reyes. The board said it would answer within thirty days. It has asked for a second opinion from an outside firm.
The county's executive, Ruth Adeyemi, promised in her campaign that no patient would wait longer than twelve hours. In April, 214 did. In May, 187 did.
Adeyemi's office said the number was falling and would reach zero by the end of next year. Nurses who spoke on condition of anonymity doubted it. They said that beds on the third floor were closed in March and have not been opened again.
The state will review the contract in September. If the goal is missed again, it can take back a quarter of the money. Nobody has explained what the hospitals would then pay their staff with.`,
  `Chip maker says it will hire, and does not say where
Arvenne Semiconductors will add 2,500 jobs by 2029, its chief executive told shareholders in Lisbon on Thursday. Ines Carvalho gave no list of places. The firm has plants in four countries and has closed one since 2023.
Sales rose to 3.4 billion euros in the first half, from 2.9 billion a year earlier. Profit fell slightly because of a fine of 120 million euros. The regulator had found that the company shared prices with two rivals.
Carvalho called the fine unjust and said the company would appeal. She added that no manager had been dismissed over it. The regulator, led by Pieter Haan, said that its evidence filled forty boxes.
The company repeated its promise to use only renewable power by 2030. Last year the share was 62 percent. The year before it was 58 percent.
An earlier promise, to stop using the solvent at its oldest plant, was dropped from this year's report without a word. Environmental groups noticed it within hours. "They hoped that nobody would read page 84," said Lucia Bento of the Clean Rivers Network.
Arvenne did not comment on that. Its share price closed up two percent. Analysts at two banks had expected less.
The works council will meet in Porto on 9 October. It wants a guarantee that no plant is closed before 2028. Carvalho has said before that she cannot give guarantees about the future.`,
  `Drought plan leaves farmers with questions
The valley's 900 farms will receive a third less water next season, the river authority announced on Friday. Villages and towns will receive the same amount as before. The decision takes effect on 1 April.
Samuel Okafor, who grows tomatoes near Linden Creek, said that he would leave half of his land bare. "There is no crop that lives on announcements," he said. His neighbour Anna Lindqvist plans to drill a deeper well.
The authority says that the reservoir holds 41 percent of what it can. Ten years ago it held 78 percent at the same time of year. Scientists at the university in Greyhaven blame both the weather and old pipes.
Old pipes lose 22 million litres a day, according to a study from 2021. The authority promised then to repair 150 kilometres of them within three years. By this summer it had repaired 64.
Its director, Paul Ferreira, said that prices for steel had doubled. He said the rest would be done by 2028. The farmers' association called this a broken promise and asked for compensation.
Parliament will vote on a fund of 75 million in the autumn. The government does not support the fund. The opposition says it has enough votes to pass it.
Meanwhile the town of Alder Springs has stopped watering its parks. It expects to save 3 percent of its water. The swimming pool stays open until September.`,
];
