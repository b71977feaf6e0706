package org.banfa.cli;

/** The words around an answer; the answer itself stays in the words of the pack. */
enum Frame {
  ZH(
      "截至",
      "可以办",
      "不能办",
      "不得办",
      "还不能判断",
      "应办",
      "已逾期",
      "已违反（期限）",
      "已违反",
      "等待事实",
      "与预期不符",
      "预期",
      "实际",
      "下次变化",
      "期限",
      "不适用",
      "征求意见稿，没有发布：以下结论只供试算，不能据以办理项目",
      "假定发布于",
      "施行于",
      "有效至",
      "效力",
      "没有办法可依"),
  EN(
      "As of",
      "Open",
      "Blocked",
      "Forbidden",
      "Undetermined",
      "Owed",
      "Overdue",
      "Breached",
      "Violated",
      "Waiting for facts",
      "Not as expected",
      "expected",
      "found",
      "Next change",
      "due",
      "Not applicable",
      "A draft that was not issued: the conclusions below are a trial, and no project is bound by them",
      "As if issued on",
      "in force from",
      "to",
      "Force",
      "No rule in force");

  final String asOf;
  final String open;
  final String blocked;
  final String forbidden;
  final String undetermined;
  final String owed;
  final String overdue;
  final String breached;
  final String violated;
  final String waiting;
  final String differs;
  final String expected;
  final String found;
  final String next;
  final String due;
  final String notApplicable;
  final String trial;
  final String asIf;
  final String from;
  final String until;
  final String force;
  final String unruled;

  Frame(String... words) {
    asOf = words[0];
    open = words[1];
    blocked = words[2];
    forbidden = words[3];
    undetermined = words[4];
    owed = words[5];
    overdue = words[6];
    breached = words[7];
    violated = words[8];
    waiting = words[9];
    differs = words[10];
    expected = words[11];
    found = words[12];
    next = words[13];
    due = words[14];
    notApplicable = words[15];
    trial = words[16];
    asIf = words[17];
    from = words[18];
    until = words[19];
    force = words[20];
    unruled = words[21];
  }
}
