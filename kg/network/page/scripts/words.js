// What the page says in either language; titles, quotations and IRIs stay as they are.
const WORDS = {
  zh: {
    filters: '筛选', results: '列表', communities: '社群', search: '查找', searchHint: '标题、文号或机关', kinds: '类别',
    relations: '关系', years: '年份', fromYear: '起始年份', toYear: '截止年份', place: '地区', anyPlace: '全部地区',
    levels: '层级', reportLevels: '报告层级', issuerLevels: '文件层级', issuer: '制发机关', least: '最少被引次数', leastWeight: '最少联系次数', reset: '恢复全部',
    zoom: '缩放', closer: '放大', further: '缩小', whole: '显示全部', close: '关闭', nothing: '没有符合条件的内容',
    dark: '深色', light: '浅色', language: 'English', forces: '网络', timeline: '时间线', views: '视图', table: '表格',
    export: '导出', exportNodes: '节点表（CSV）', exportEdges: '关系表（CSV）', exportJson: '数据（JSON）',
    exportSvg: '图片（SVG）', exportPng: '图片（PNG）', print: '打印', noWebgl: '浏览器未启用 WebGL，绘图会慢一些',
    number: '文号', level: '层级', year: '年份', publisher: '发布机关', measures: '指标', rank: 'PageRank', betweenness: '中介中心性',
    core: 'k 核', community: '社群', in: '入度', out: '出度', strength: '加权度', more: '显示全部', weight: '次数',
    ego: '周边', pathFrom: '寻找路径', depth: '范围', path: '路径', noPath: '两者之间没有路径', wholeNetwork: '回到整个网络',
    from: '从', to: '到', between: '一方', and: '另一方', undated: '无年份', unknown: '未定', join: '；', comma: '、',
    column_label: '标题', column_number: '文号', column_kind: '类别', column_issuer: '机关', column_place: '地区', column_year: '年份',
    column_citations: '被引', column_cites: '引用', column_rank: 'PageRank', column_betweenness: '中介', column_core: 'k 核', column_community: '社群',
    steps: (n) => `${n} 步`, egoOf: (title) => `周边：${title}`, pathNext: (title) => `路径起点：${title}。请选择终点`,
    pathBetween: (from, to) => `路径：${from} — ${to}`, pathLength: (n) => `最短路径：${n} 步`,
    without: (words) => `不含${words}`, foundFirst: (n, shown) => `${count(n)} 项，列出前 ${shown} 项`, found: (n) => `${count(n) || 0} 项`, communitiesFound: (n, alone) => `${n} 个社群${alone ? `，其中 ${alone} 个只有一个成员` : ''}`,
    mentions: (n) => `提及 ${n} 次`, citationsOf: (n) => `${n} 次引用`, evidence: (n) => `原文（${n}）`,
    citedBy: (n) => `引用它的报告（${n}）`, citesWhat: (n) => `引用的文件（${n}）`, incoming: (n) => `指向它（${n}）`, outgoing: (n) => `它指向（${n}）`,
    together: (n) => `一同被引用的文件（${n}）`, coupled: (n) => `引用相同文件的报告（${n}）`,
    bothCite: (n) => `共同引用的文件（${n}）`, citedIn: (n) => (n ? `引用二者的报告（${n}）` : '被引年份'),
    sharedReports: (n) => `同见于 ${n} 份报告`, sharedDocuments: (n) => `共同引用 ${n} 份文件`,
    summary: (reports, documents, agencies, edges, citations) => [
      reports && `${count(reports)} 份报告`, documents && `${count(documents)} 份文件`, agencies && `${count(agencies)} 个机关`,
      `${count(edges) || 0} 条${citations ? '引用' : '联系'}`,
    ].filter(Boolean).join(' · '),
    drawing: '网络图：方向键移动，加减号缩放，0 显示全部，/ 查找，t 表格，v 切换视图',
  },
  en: {
    filters: 'Filters', results: 'List', communities: 'Communities', search: 'Find', searchHint: 'Title, number or agency', kinds: 'Kind',
    relations: 'Relation', years: 'Year', fromYear: 'First year', toYear: 'Last year', place: 'Place', anyPlace: 'All places',
    levels: 'Level', reportLevels: 'Level of reports', issuerLevels: 'Level of documents', issuer: 'Issued by', least: 'Least citations', leastWeight: 'Least weight of ties', reset: 'Show everything',
    zoom: 'Zoom', closer: 'Closer', further: 'Further away', whole: 'Show all', close: 'Close', nothing: 'Nothing meets the filters',
    dark: 'Dark', light: 'Light', language: '中文', forces: 'Network', timeline: 'Timeline', views: 'View', table: 'Table',
    export: 'Export', exportNodes: 'Nodes (CSV)', exportEdges: 'Ties (CSV)', exportJson: 'Data (JSON)',
    exportSvg: 'Picture (SVG)', exportPng: 'Picture (PNG)', print: 'Print', noWebgl: 'WebGL is not available in this browser: drawing is slower',
    number: 'Number', level: 'Level', year: 'Year', publisher: 'Published by', measures: 'Measures', rank: 'PageRank', betweenness: 'Betweenness',
    core: 'k-core', community: 'Community', in: 'Ties in', out: 'Ties out', strength: 'Strength', more: 'Show all', weight: 'Times',
    ego: 'Surroundings', pathFrom: 'Find a path', depth: 'Reach', path: 'Path', noPath: 'No path joins the two', wholeNetwork: 'Back to the whole network',
    from: 'From', to: 'To', between: 'Between', and: 'And', undated: 'undated', unknown: 'unknown', join: '; ', comma: ', ',
    column_label: 'Title', column_number: 'Number', column_kind: 'Kind', column_issuer: 'Agency', column_place: 'Place', column_year: 'Year',
    column_citations: 'Cited', column_cites: 'Cites', column_rank: 'PageRank', column_betweenness: 'Between', column_core: 'k-core', column_community: 'Community',
    steps: (n) => counted(n, 'step'), egoOf: (title) => `Around ${title}`, pathNext: (title) => `Path from ${title}: choose its other end`,
    pathBetween: (from, to) => `Path: ${from} — ${to}`, pathLength: (n) => `Shortest path: ${counted(n, 'step')}`,
    without: (words) => `Without ${words}`, foundFirst: (n, shown) => `The first ${shown} of ${counted(n, 'entry', 'entries')}`,
    found: (n) => counted(n, 'entry', 'entries'), communitiesFound: (n, alone) => `${counted(n, 'community', 'communities')}${alone ? `, ${alone} of one member` : ''}`,
    mentions: (n) => counted(n, 'mention'), citationsOf: (n) => counted(n, 'citation'), evidence: (n) => `In the words of the source (${n})`,
    citedBy: (n) => `Reports that cite it (${n})`, citesWhat: (n) => `Documents it cites (${n})`, incoming: (n) => `Tied to it (${n})`, outgoing: (n) => `It is tied to (${n})`,
    together: (n) => `Documents cited together with it (${n})`, coupled: (n) => `Reports that cite the same (${n})`,
    bothCite: (n) => `Documents both cite (${n})`, citedIn: (n) => (n ? `Reports that cite both (${n})` : 'Cited in'),
    sharedReports: (n) => `Together in ${counted(n, 'report')}`, sharedDocuments: (n) => `Both cite ${counted(n, 'document')}`,
    summary: (reports, documents, agencies, edges, citations) => [
      reports && counted(reports, 'report'), documents && counted(documents, 'document'),
      agencies && counted(agencies, 'agency', 'agencies'), counted(edges, citations ? 'citation' : 'tie'),
    ].filter(Boolean).join(' · '),
    drawing: 'Network: arrow keys move, plus and minus zoom, 0 shows all, / finds, t opens the table, v changes the view',
  },
};

function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function say(name, ...values) {
  const word = WORDS[state.language][name];
  return typeof word === 'function' ? word(...values) : word;
}
