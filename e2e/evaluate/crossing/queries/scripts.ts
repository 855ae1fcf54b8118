/** Traditional, Hong Kong and Taiwan ways of writing against simplified claims, and the other way round. */
export const SCRIPTS = `
全市將在五年內新建三條地鐵路線 | metro
去年全市空氣質素優良天數達三百日 | air
年底前完成所有老舊社區的排水管網改造 | drains
未來三年新增兩萬個公辦幼稚園學位 | kindergarten
小微企業所得稅減半徵收至2027年 | small-firms
前副市長因收受賄賂被判處有期徒刑十二年 | bribes
小學一、二年級不佈置書面家庭作業 | homework
中小學教師薪資不低於當地公務員平均水準 | teacher-pay
學科類校外補習機構壓減了九成 | tutoring
中小學生近視率連續三年下降 | short-sight
承諾大米產品不使用基因改造原料 | gm-rice
驗出沙門氏菌 召回全部雪糕 | ice-cream
2030年前關停全部燃煤機組 | coal-units
居民電價三年內不漲價 | power-price
用戶的聊天紀錄不會用於訓練模型 | chat-records
公司沒有裁員計畫，網上的傳言不屬實 | no-layoffs
未成年人每天使用時間不超過四十分鐘 | minors
共享單車按金七個工作天內退還 | deposit
無人駕駛計程車已安全行駛一億公里 | robotaxi
這條河的水質比十年前明顯改善 | river-water
绿电发电占比2025年将达20% | taiwan-renewables-20-percent-in-2025
20%一定会达成，只是时程上会往后延 | taiwan-renewables-20-percent-later
2大目标包括2026年11月再生能源占比20% | taiwan-renewables-20-percent-in-november-2026
聊天機器人過度道歉是過度優化的結果 | schulman-over-apologising-is-over-optimisation
算力應當從預訓練向後訓練轉移 | schulman-compute-should-move-to-post-training
逐步淘汰未採取減排措施的煤電 | glasgow-draft-phase-out-of-unabated-coal
谷歌不會為武器設計或部署人工智慧 | google-will-not-design-ai-for-weapons
聯合利華將在2025年前把原生塑料包裝用量減半 | unilever-half-the-virgin-plastic-by-2025
`;
