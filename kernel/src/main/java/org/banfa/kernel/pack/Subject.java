package org.banfa.kernel.pack;

import java.util.Locale;

/**
 * What a row of a regulation is about: the chapters that regulations of this field share, whatever
 * they call them, so that two of them can be laid side by side.
 */
public enum Subject {
  /** 适用范围、职责分工。 */
  SCOPE,
  /** 规划、年度计划、储备库。 */
  PLANNING,
  /** 申报、审查、评审、立项审批。 */
  APPROVAL,
  /** 预算、资金安排、支付、结算决算。 */
  FUNDING,
  /** 招标采购、合同。 */
  PROCUREMENT,
  /** 实施、进度、监理。 */
  BUILDING,
  /** 变更、调整。 */
  CHANGE,
  /** 测评、验收、归档、资产。 */
  ACCEPTANCE,
  /** 运行维护。 */
  OPERATION,
  /** 数据、共享、密码、网络安全。 */
  SECURITY,
  /** 绩效评价、后评价。 */
  EVALUATION,
  /** 监督检查、整改、责任。 */
  SUPERVISION;

  /** How a pack names it, such as {@code acceptance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
