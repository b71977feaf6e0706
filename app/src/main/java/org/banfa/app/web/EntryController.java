package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.DemoAccounts;
import org.banfa.app.web.page.SignInPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; in a demonstration also the accounts to try. */
@Controller
class EntryController {

  private final Frames frames;
  private final ObjectProvider<DemoAccounts> demo;

  EntryController(Frames frames, ObjectProvider<DemoAccounts> demo) {
    this.frames = frames;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  SignInPage show(HttpServletRequest request) {
    boolean code = request.getParameter("code") != null;
    return new SignInPage(
        frames.outside(request),
        error(request),
        "",
        code,
        List.of("连续输错密码会锁定账号一段时间。", "登录、退出和每一次办理都记入账本。", "长时间不操作会自动退出。"),
        Optional.ofNullable(demo.getIfAvailable()).map(EntryController::accounts),
        "");
  }

  private static Optional<String> error(HttpServletRequest request) {
    if (request.getParameter("wrong") != null) {
      return Optional.of("账号或密码不对");
    }
    if (request.getParameter("locked") != null) {
      return Optional.of("输错次数过多，账号已锁定，请稍后再试或请安全管理员解锁");
    }
    return request.getParameter("code") != null
        ? Optional.of("请填写动态口令后再登录；已填的，口令不对或已用过")
        : Optional.empty();
  }

  private static SignInPage.Demo accounts(DemoAccounts accounts) {
    return new SignInPage.Demo(
        "每个身份先看什么",
        accounts.accounts().stream()
            .map(one ->
                new SignInPage.Account(
                    one.duty(),
                    one.name(),
                    one.office(),
                    one.look(),
                    one.account(),
                    accounts.password()))
            .toList());
  }
}
