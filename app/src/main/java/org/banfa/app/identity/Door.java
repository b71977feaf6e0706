package org.banfa.app.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells Spring Security what {@link SignIns} answered, in the exceptions it wants to hear. */
@Component
class Door implements AuthenticationProvider {

  private final SignIns signIns;

  Door(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    if (!(asked.getDetails() instanceof SignInDetails(String code, String address))) {
      throw new IllegalStateException("Signing in without its details");
    }
    String password = asked.getCredentials() instanceof String typed ? typed : "";
    return switch (signIns.attempt(asked.getName(), password, code, address)) {
      case SignIn.Welcome(String account) ->
          UsernamePasswordAuthenticationToken.authenticated(account, "", List.of());
      case SignIn.Wrong() -> throw new BadCredentialsException("wrong");
      case SignIn.Locked(var until) -> throw new LockedException("locked until " + until);
      case SignIn.CodeWanted() -> throw new InsufficientAuthenticationException("code wanted");
    };
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
