/// Surnames of two characters (复姓): what stands behind one is a given name.
package enum CompoundSurnames {
  package static let all: [[Unicode.Scalar]] = [
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "东方", "慕容", "令狐", "司徒", "夏侯", "端木", "南宫", "长孙",
    "宇文", "公孙", "申屠", "钟离", "呼延", "赫连", "澹台", "独孤", "闻人", "百里", "东郭", "南门", "西门", "东门",
    "公冶", "漆雕", "第五", "濮阳", "淳于", "单于", "太叔", "轩辕", "拓跋", "万俟", "司空", "公羊", "梁丘", "左丘",
  ].map { Array($0.unicodeScalars) }

  /// Whether the characters are such a surname and nothing else.
  package static func contains(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 2 && all.contains { $0.elementsEqual(scalars) }
  }
}
