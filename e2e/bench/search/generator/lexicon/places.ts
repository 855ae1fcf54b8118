import { pairs } from "./pair";

export const PLACES = pairs(`
  London|伦敦, Paris|巴黎, Berlin|柏林, Madrid|马德里, Rome|罗马, Vienna|维也纳, Warsaw|华沙, Prague|布拉格, Athens|雅典,
  Lisbon|里斯本, Dublin|都柏林, Brussels|布鲁塞尔, Amsterdam|阿姆斯特丹, Stockholm|斯德哥尔摩, Oslo|奥斯陆, Helsinki|赫尔辛基,
  Copenhagen|哥本哈根, Zurich|苏黎世, Geneva|日内瓦, Moscow|莫斯科, Kyiv|基辅, Istanbul|伊斯坦布尔, Cairo|开罗, Nairobi|内罗毕,
  Lagos|拉各斯, Accra|阿克拉, Johannesburg|约翰内斯堡, Mumbai|孟买, Delhi|德里, Bangalore|班加罗尔, Dhaka|达卡, Karachi|卡拉奇,
  Tokyo|东京, Osaka|大阪, Seoul|首尔, Beijing|北京, Shanghai|上海, Shenzhen|深圳, Guangzhou|广州, Chengdu|成都, Wuhan|武汉,
  Hangzhou|杭州, Nanjing|南京, Chongqing|重庆, Xi'an|西安, Hong Kong|香港, Taipei|台北, Kaohsiung|高雄, Singapore|新加坡,
  Bangkok|曼谷, Hanoi|河内, Manila|马尼拉, Jakarta|雅加达, Kuala Lumpur|吉隆坡, Sydney|悉尼, Melbourne|墨尔本, Auckland|奥克兰,
  New York|纽约, Boston|波士顿, Chicago|芝加哥, Houston|休斯敦, Seattle|西雅图, San Francisco|旧金山, Los Angeles|洛杉矶,
  Toronto|多伦多, Montreal|蒙特利尔, Vancouver|温哥华, Mexico City|墨西哥城, Lima|利马, Bogotá|波哥大, Santiago|圣地亚哥,
  São Paulo|圣保罗, Buenos Aires|布宜诺斯艾利斯, California|加利福尼亚州, Texas|得克萨斯州, Florida|佛罗里达州, Ohio|俄亥俄州,
  Michigan|密歇根州, Bavaria|巴伐利亚州, Scotland|苏格兰, Wales|威尔士, Catalonia|加泰罗尼亚, Brittany|布列塔尼, Sicily|西西里,
  Guangdong|广东省, Sichuan|四川省, Zhejiang|浙江省, Hunan|湖南省, Hokkaido|北海道, Punjab|旁遮普邦, Kerala|喀拉拉邦
`);

export const COUNTRIES = pairs(`
  the United States|美国, China|中国, Japan|日本, Germany|德国, India|印度, Britain|英国, France|法国, Brazil|巴西, Italy|意大利,
  Canada|加拿大, South Korea|韩国, Russia|俄罗斯, Australia|澳大利亚, Spain|西班牙, Mexico|墨西哥, Indonesia|印度尼西亚,
  Turkey|土耳其, the Netherlands|荷兰, Saudi Arabia|沙特阿拉伯, Switzerland|瑞士, Poland|波兰, Argentina|阿根廷, Sweden|瑞典,
  Belgium|比利时, Thailand|泰国, Ireland|爱尔兰, Austria|奥地利, Nigeria|尼日利亚, Israel|以色列, Norway|挪威, Egypt|埃及,
  Denmark|丹麦, the Philippines|菲律宾, Malaysia|马来西亚, Vietnam|越南, South Africa|南非, Bangladesh|孟加拉国,
  Colombia|哥伦比亚, Chile|智利, Romania|罗马尼亚, Finland|芬兰, the Czech Republic|捷克, Pakistan|巴基斯坦, Peru|秘鲁,
  New Zealand|新西兰, Greece|希腊, Portugal|葡萄牙, Hungary|匈牙利, Ukraine|乌克兰, Kenya|肯尼亚, Ethiopia|埃塞俄比亚,
  Mongolia|蒙古, Kazakhstan|哈萨克斯坦, Sri Lanka|斯里兰卡, Nepal|尼泊尔, Ghana|加纳, Morocco|摩洛哥, Iceland|冰岛
`);

/** Where something was said. */
export const VENUES = pairs(`
  press conference|新闻发布会, interview|采访, parliament|议会, television debate|电视辩论, annual report|年度报告,
  company blog|公司博客, post on X|X 上的帖子, Weibo post|微博, party congress|党代会, shareholder meeting|股东大会,
  court filing|法庭文件, election manifesto|竞选纲领, radio programme|广播节目, podcast|播客, open letter|公开信,
  developer conference|开发者大会, internal memo|内部备忘录, government work report|政府工作报告, hearing in the Senate|参议院听证会
`);

/** What makes the name of an organization, with one of the trades below. */
export const HOUSES = pairs(`
  Northstar|北极星, Blue River|蓝河, Summit|顶峰, Horizon|地平线, Evergreen|常青, Pioneer|先锋, Atlas|阿特拉斯, Phoenix|凤凰,
  Golden Bridge|金桥, Red Maple|红枫, Silver Lake|银湖, Great Wall|长城, Dragon Gate|龙门, Lotus|莲花, Jade Mountain|玉山,
  Falcon|猎鹰, Orion|猎户座, Aurora|极光, Vertex|顶点, Quantum Leap|量子跃迁, Meridian|子午线, Cedar|雪松, Harbour|海港,
  Lighthouse|灯塔, Cobalt|钴蓝, Titan|泰坦, Nimbus|云雨, Polar|极地, Sunrise|日出, Crescent|新月, Keystone|拱石, Monsoon|季风
`);
export const TRADES = pairs(`
  Energy|能源, Motors|汽车, Airlines|航空, Bank|银行, Insurance|保险, Pharma|制药, Foods|食品, Steel|钢铁, Mining|矿业,
  Telecom|电信, Software|软件, AI|人工智能, Robotics|机器人, Semiconductors|半导体, Logistics|物流, Retail|零售, Media|传媒,
  Games|游戏, Health|医疗, Oil|石油, Water|水务, Railways|铁路, Properties|地产, Textiles|纺织, Chemicals|化工, Capital|资本
`);
/** Offices of a country or a city. */
export const OFFICES = pairs(`
  Ministry of Health|卫生部, Ministry of Finance|财政部, Ministry of Education|教育部, Ministry of Defence|国防部,
  Ministry of Labour|劳动部, Ministry of Agriculture|农业部, Ministry of Transport|交通部, Ministry of the Environment|环境部,
  Central Bank|央行, Supreme Court|最高法院, Election Commission|选举委员会, Statistics Office|统计局, Labour Party|工党,
  Green Party|绿党, Conservative Party|保守党, Liberal Party|自由党, Trade Union Congress|工会联合会, Medical Association|医师协会,
  Red Cross|红十字会, Consumer Council|消费者委员会, Football Association|足球协会, Space Agency|航天局
`);
