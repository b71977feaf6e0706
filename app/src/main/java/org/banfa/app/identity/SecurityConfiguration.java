package org.banfa.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets through to the pages at all: everybody to the sign-in page and the static files, those
 * signed in to the rest. Which project somebody may see is decided by {@link Visibility}.
 *
 * <p>After a failure the browser is sent back to {@code /sign-in?wrong}, {@code ?locked} or {@code
 * ?code}; after signing out to {@code /sign-in?out}. The form sends {@code account}, {@code
 * password} and, where asked, {@code code}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String SIGN_IN = "/sign-in";

  /** The form itself, what it is drawn with, and the page for errors. */
  private static final String[] OPEN = {
    SIGN_IN, "/language", "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/assets/**", "/error"
  };

  /** Nothing from elsewhere and nothing inline; the style sheets draw small icons as data. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http, Door door, SignIns signIns, SignInSettings settings) {
    return http.authenticationProvider(door)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .formLogin(form -> signInForm(form, settings.idle()))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .logoutSuccessUrl(SIGN_IN + "?out")
                .addLogoutHandler((_, _, who) -> {
                  if (who != null) {
                    signIns.leave(who.getName());
                  }
                }))
        .sessionManagement(session -> session.sessionFixation(fix -> fix.changeSessionId()))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void signInForm(FormLoginConfigurer<HttpSecurity> form, Duration idle) {
    form.loginPage(SIGN_IN)
        .loginProcessingUrl(SIGN_IN)
        .usernameParameter("account")
        .passwordParameter("password")
        .authenticationDetailsSource(SignInDetails::of)
        .successHandler(welcome(idle))
        .failureHandler(SecurityConfiguration::sendBack);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(frame -> frame.deny());
  }

  private static AuthenticationSuccessHandler welcome(Duration idle) {
    var onward = new SavedRequestAwareAuthenticationSuccessHandler();
    return (request, response, who) -> {
      request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
      onward.onAuthenticationSuccess(request, response, who);
    };
  }

  private static void sendBack(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String reason =
        switch (why) {
          case LockedException _ -> "locked";
          case InsufficientAuthenticationException _ -> "code";
          default -> "wrong";
        };
    response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + reason);
  }
}
