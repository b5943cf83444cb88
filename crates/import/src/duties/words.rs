//! The words by which duties are written: labels before a colon, verbs behind the names.

/// What a word says of the names beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// 牵头单位, or 责任单位 where no lead is named.
    Lead,
    /// 配合单位
    Support,
    /// 责任领导
    Leader,
    /// 完成时限
    Deadline,
}

/// Words before a colon; longer ones first where one contains another.
pub(super) const LABELS: [(&str, Field); 54] = [
    ("责任单位", Field::Lead),
    ("责任部门", Field::Lead),
    ("责任科室", Field::Lead),
    ("责任股室", Field::Lead),
    ("责任处室", Field::Lead),
    ("责任机构", Field::Lead),
    ("牵头单位", Field::Lead),
    ("牵头部门", Field::Lead),
    ("牵头科室", Field::Lead),
    ("牵头处室", Field::Lead),
    ("牵头机构", Field::Lead),
    ("主办单位", Field::Lead),
    ("主办部门", Field::Lead),
    ("承办单位", Field::Lead),
    ("承办部门", Field::Lead),
    ("承办科室", Field::Lead),
    ("主责单位", Field::Lead),
    ("主责部门", Field::Lead),
    ("负责单位", Field::Lead),
    ("负责部门", Field::Lead),
    ("实施单位", Field::Lead),
    ("实施主体", Field::Lead),
    ("落实单位", Field::Lead),
    ("落实部门", Field::Lead),
    ("责任主体", Field::Lead),
    ("配合单位", Field::Support),
    ("配合部门", Field::Support),
    ("配合科室", Field::Support),
    ("协办单位", Field::Support),
    ("协办部门", Field::Support),
    ("协同单位", Field::Support),
    ("协同部门", Field::Support),
    ("协助单位", Field::Support),
    ("协作单位", Field::Support),
    ("参与单位", Field::Support),
    ("参与部门", Field::Support),
    ("参加单位", Field::Support),
    ("责任领导", Field::Leader),
    ("负责领导", Field::Leader),
    ("牵头领导", Field::Leader),
    ("分管领导", Field::Leader),
    ("包保领导", Field::Leader),
    ("负责人", Field::Leader),
    ("责任人", Field::Leader),
    ("完成时限", Field::Deadline),
    ("完成时间", Field::Deadline),
    ("时间节点", Field::Deadline),
    ("完成期限", Field::Deadline),
    ("完成日期", Field::Deadline),
    ("时限", Field::Deadline),
    ("牵头", Field::Lead),
    ("责任", Field::Lead),
    ("配合", Field::Support),
    ("协办", Field::Support),
];

/// What may stand before a label and belongs to it: `主要责任单位`, `牵头市领导`.
pub(super) const QUALIFIERS: [&str; 9] = [
    "责任", "主要", "第一", "具体", "直接", "牵头", "整改", "工作", "任务",
];

/// What stands before a label and makes its units supporting ones: `协同责任单位`.
pub(super) const SUPPORTING: [&str; 6] = ["协同", "配合", "协办", "协助", "参与", "其他"];

/// Verbs behind the units; longer ones first.
pub(super) const VERBS: [(&str, Field); 22] = [
    ("按照职责分工负责", Field::Support),
    ("按照职责分工配合", Field::Support),
    ("按职责分工负责", Field::Support),
    ("按职责分工配合", Field::Support),
    ("按职责分工落实", Field::Support),
    ("按职责负责", Field::Support),
    ("按职责配合", Field::Support),
    ("按分工负责", Field::Support),
    ("分工负责", Field::Support),
    ("分别牵头", Field::Lead),
    ("牵头负责", Field::Lead),
    ("共同牵头", Field::Lead),
    ("组织实施", Field::Lead),
    ("分别负责", Field::Lead),
    ("共同负责", Field::Lead),
    ("负责落实", Field::Lead),
    ("具体负责", Field::Lead),
    ("牵头", Field::Lead),
    ("负责", Field::Lead),
    ("配合", Field::Support),
    ("协助", Field::Support),
    ("参与", Field::Support),
];
