/// The Chinese words of layout files (键与选项的中文名), all in one table.
///
/// A word means the same wherever it stands: `字体` is `face` in every section.
enum LayoutWords {
  static func aliases(of word: String) -> [String] { index[word] ?? [] }

  private static let index = Dictionary(
    table.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })

  static let table: [(String, [String])] = [
    // Sections.
    ("extends", ["继承"]), ("title", ["版式名"]), ("type_sizes", ["字号表"]), ("page", ["版面"]),
    ("grid", ["网格"]), ("masthead", ["报头"]), ("publication_line", ["出版信息"]), ("folio", ["报眉"]),
    ("articles", ["稿区"]), ("foot", ["报脚"]), ("body", ["正文"]), ("lead", ["头条", "电头"]),
    ("subhead", ["插题", "小标题"]), ("byline", ["署名"]), ("notes", ["附记"]),
    ("credits", ["责任署名"]), ("headlines", ["标题"]), ("vertical_heads", ["竖题"]),
    ("column_title", ["栏目题"]), ("summary", ["提要"]), ("rules", ["线"]),
    ("boxes", ["加框"]), ("pictures", ["图片"]), ("makeup", ["组版"]),
    // Page and grid.
    ("preset", ["预设"]), ("house", ["自定"]), ("paper", ["纸张", "开本"]), ("top", ["天头"]),
    ("left", ["左边", "居左"]), ("bleed", ["出血"]), ("size", ["字号"]), ("line_pitch", ["行距"]),
    ("columns", ["栏数"]),
    ("characters", ["字数"]), ("gutter", ["栏距"]), ("lines", ["行数", "行位"]),
    // Text.
    ("face", ["字体"]), ("ink", ["油墨", "颜色"]), ("indent", ["缩进"]), ("marks", ["标点"]),
    ("kinsoku", ["禁则"]), ("line_start", ["行首标点"]), ("first_line_opening", ["段首标点"]),
    ("line_end", ["行末标点"]), ("hang", ["悬挂"]), ("autospace", ["中西间距"]),
    ("autospace_least", ["中西间距最小"]), ("autospace_most", ["中西间距最大"]),
    ("stretch_beside_marks", ["标点旁加空"]), ("cost", ["断行取向"]), ("last_line", ["末行字数"]),
    ("lines_together", ["孤行"]), ("hyphenate", ["连字"]), ("gap", ["空白"]), ("depth", ["占行"]),
    ("align", ["对齐"]), ("text_below", ["题下行数"]),
    ("brackets", ["括号"]), ("inset", ["内空"]), ("room", ["余地"]), ("leading", ["行高"]),
    // Headlines.
    ("every", ["各级"]), ("second", ["二条"]), ("ordinary", ["一般"]), ("small", ["短稿"]),
    ("brief", ["简讯"]), ("dominance", ["突出"]),
    ("spans", ["跨栏"]), ("sizes", ["主题字号"]),
    ("other_face", ["异体"]), ("kicker_face", ["引题字体"]), ("deck_face", ["副题字体"]),
    ("kicker_size", ["引题字号"]), ("deck_size", ["副题字号"]), ("main_lines", ["主题行数"]),
    ("part_leading", ["引副行高"]), ("kicker_align", ["引题位置"]), ("spacing", ["字距"]),
    ("tightest", ["最紧字距"]), ("kicker_spacing", ["引题字距"]), ("kicker_gap", ["引题空白"]),
    ("deck_gap", ["副题空白"]), ("white_above", ["题上空行", "上空"]), ("white_below", ["题下空行", "下空"]),
    ("hang_marks", ["标点悬出"]), ("hang_dash", ["破折号悬出"]),
    // Furniture.
    ("name_face", ["名称字体"]), ("name_size", ["名称字号"]), ("name_ink", ["名称油墨"]),
    ("name_spacing", ["名称字距"]), ("name_share", ["名称占宽"]), ("ear_share", ["报眼占宽"]),
    ("optical_edge", ["视觉边线"]), ("ear_frame", ["报眼框"]), ("ear_rule", ["报眼线"]),
    ("ear_inset", ["报眼内空"]), ("date_face", ["日期字体"]), ("date_size", ["日期字号"]),
    ("ear_face", ["报眼字体"]), ("ear_size", ["报眼字号"]), ("ear_leading", ["报眼行高"]),
    ("rule_above", ["上线"]), ("rule_below", ["下线"]), ("gap_least", ["最小空白"]),
    ("thick", ["粗线"]), ("thin", ["细线"]), ("apart", ["线距"]), ("rule", ["线粗"]),
    ("label_face", ["标签字体"]), ("contact_face", ["联系字体"]), ("separator", ["分隔"]),
    ("number_face", ["版次字体"]), ("number_size", ["版次字号"]), ("number_ink", ["版次油墨"]),
    ("number_side", ["版次位置"]), ("outer", ["外侧"]),
    ("section_face", ["版名字体"]), ("section_size", ["版名字号"]), ("front", ["头版"]),
    ("inside", ["内页"]), ("thickness", ["粗细"]), ("white_lines", ["空行"]), ("section", ["分版线"]),
    ("column", ["栏线"]), ("column_gutter_least", ["栏线栏距"]), ("frame", ["框式"]), ("tint", ["底纹"]),
    ("inset_lines", ["上下内空"]), ("side", ["位置"]), ("white", ["留白"]),
    ("caption_face", ["图说字体"]), ("caption_size", ["图说字号"]), ("caption_leading", ["图说行高"]),
    ("credit_face", ["摄影字体"]), ("characters_beside", ["最窄串文"]),
    ("amid_text", ["文中"]), ("recut", ["破栏"]), ("recut_remainder", ["破栏余数"]),
    ("asked", ["照要求"]), ("absolute", ["绝对"]), ("relative", ["相对"]), ("automatic", ["自动"]),
    ("letters_narrowest", ["最长体"]), ("letters_widest", ["最扁体"]),
    ("device", ["式样"]), ("characters_most", ["最多字数"]), ("reversed", ["反白"]),
    ("framed", ["线框"]), ("bar", ["竖条"]), ("kicker", ["照引题"]),
    // Makeup.
    ("brief_characters", ["简讯字数"]), ("small_characters", ["短稿字数"]),
    ("last_column_short", ["末栏可短"]), ("white_columns", ["空白栏数"]),
    ("column_lines_least", ["栏最少行"]), ("column_lines_most", ["栏最多行"]),
    ("lines_given", ["可增行"]), ("text_between_heads", ["题间行数"]), ("text_below_head", ["题文行数"]),
    ("fit_spacing", ["调字距"]), ("fit_leading", ["调行距"]),
    // Choices.
    ("kaiming", ["开明"]), ("quanjiao", ["全角"]), ("banjiao", ["半角"]), ("hangmobanjiao", ["行末半角"]),
    ("none", ["无"]), ("basic", ["基本"]), ("gb", ["国标"]), ("strict", ["严格"]), ("press", ["新闻"]),
    ("book", ["书籍"]), ("calm", ["静"]), ("trim", ["半字"]), ("keep", ["全字"]), ("allow", ["可全可半"]),
    ("centre", ["居中"]), ("right", ["居右", "右"]), ("flush", ["齐头"]), ("free", ["不加框", "自由"]),
    ("full", ["全角括号"]), ("manuscript", ["照原稿"]), ("word", ["通行"]), ("metal", ["铅字"]),
  ]
}
