// What the page says in either language; titles, quotations and IRIs stay as they are.
const WORDS = {
  zh: {
    filters: '筛选', search: '按标题或文号查找', kinds: '类别', relations: '引用方式', years: '年份',
    fromYear: '起始年份', toYear: '截止年份', zoom: '缩放', closer: '放大', further: '缩小',
    whole: '显示全部', close: '关闭', nothing: '没有符合条件的引用', dark: '深色', light: '浅色',
    language: 'English', number: '文号', issuer: '制发机关', place: '地区', level: '层级', year: '年份',
    publisher: '发布机关', rank: 'PageRank', community: '社群', more: '显示全部',
    found: (n) => `${n} 项`, mentions: (n) => `提及 ${n} 次`,
    citations: (n) => `被 ${n} 份报告引用`, cites: (n) => `引用 ${n} 份文件`,
    citedBy: (n) => `引用它的报告（${n}）`, citesWhat: (n) => `引用的文件（${n}）`,
    together: (n) => `一同被引用的文件（${n}）`, coupled: (n) => `引用相同文件的报告（${n}）`,
    sharedReports: (n) => `同见于 ${n} 份报告：`, sharedDocuments: (n) => `共同引用 ${n} 份文件：`,
    summary: (reports, documents, edges, directed) => [
      reports && `${reports} 份报告`, documents && `${documents} 份文件`,
      `${edges} 条${directed ? '引用' : '联系'}`,
    ].filter(Boolean).join(' · '),
    join: '；',
    drawing: '引用网络图：方向键移动，加减号缩放，0 显示全部，/ 查找',
  },
  en: {
    filters: 'Filters', search: 'Find a title or document number', kinds: 'Kind',
    relations: 'How it is cited', years: 'Year', fromYear: 'First year', toYear: 'Last year',
    zoom: 'Zoom', closer: 'Closer', further: 'Further away', whole: 'Show all', close: 'Close',
    nothing: 'No citation meets the filters', dark: 'Dark', light: 'Light', language: '中文',
    number: 'Number', issuer: 'Issued by', place: 'Place', level: 'Level', year: 'Year',
    publisher: 'Published by', rank: 'PageRank', community: 'Community', more: 'Show all',
    found: (n) => counted(n, 'entry', 'entries'), mentions: (n) => counted(n, 'mention'),
    citations: (n) => `Cited by ${counted(n, 'report')}`,
    cites: (n) => `Cites ${counted(n, 'document')}`,
    citedBy: (n) => `Reports that cite it (${n})`, citesWhat: (n) => `Documents it cites (${n})`,
    together: (n) => `Documents cited together with it (${n})`,
    coupled: (n) => `Reports that cite the same (${n})`,
    sharedReports: (n) => `Together in ${counted(n, 'report')}: `,
    sharedDocuments: (n) => `Both cite ${counted(n, 'document')}: `,
    summary: (reports, documents, edges, directed) => [
      reports && counted(reports, 'report'), documents && counted(documents, 'document'),
      counted(edges, directed ? 'citation' : 'tie'),
    ].filter(Boolean).join(' · '),
    join: '; ',
    drawing: 'Network: arrow keys move, plus and minus zoom, 0 shows all, / finds',
  },
};

function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function say(name, ...values) {
  const word = WORDS[state.language][name];
  return typeof word === 'function' ? word(...values) : word;
}
